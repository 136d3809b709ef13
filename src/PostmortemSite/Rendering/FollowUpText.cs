using System.Globalization;
using NodaTime;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Rendering;

/// <summary>The words of the page on coverage and promises.</summary>
internal static class FollowUpText
{
    public static string Of(CoverageState state) => state switch
    {
        CoverageState.Final => "Final postmortem",
        CoverageState.Draft => "Postmortem, not final yet",
        CoverageState.OnStatusPage => "Report on the status page only",
        CoverageState.Waived => "Waived",
        CoverageState.Missing => "Missing",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.ReportOnStatusPage => "Kept: report on the status page",
        PromiseOutcome.PublicPostmortem => "Kept: public postmortem",
        PromiseOutcome.ToldInUpdate => "Kept: told in an update",
        PromiseOutcome.Outstanding => "Outstanding",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Days(int days) =>
        days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} days");

    /// <summary>An aim as people declare it: <c>48 h</c> rather than two days.</summary>
    public static string Aim(Duration aim) =>
        aim.TotalHours is >= 1 and <= 96 && aim == Duration.FromHours((long)aim.TotalHours)
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)aim.TotalHours}\u00a0h")
        : DurationText.Of(aim);

    /// <summary>A part of a whole, in whole percent.</summary>
    public static string Share(int part, int whole) => whole == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Math.Round(100m * part / whole, MidpointRounding.AwayFromZero)} %");

    /// <summary>Median, 90th percentile and the longest; dashes where there are too few.</summary>
    public static IEnumerable<string> Figures(PublicationDelay delay) => delay.HasFigures
        ? [DurationText.Of(delay.Median), DurationText.Of(delay.Ninetieth), DurationText.Of(delay.Longest)]
        : ["–", "–", "–"];

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
