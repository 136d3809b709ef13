using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The words of the pages on action items.</summary>
internal static class ActionText
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The share of done items; a dash where there are too few.</summary>
    public static string Share(ActionCounts counts) =>
        counts.HasShare ? FollowUpText.Share(counts.Done, counts.Stated) : "–";

    /// <summary>The same with what it is a share of: <c>60 % of 5</c>.</summary>
    public static string ShareOf(ActionCounts counts) => $"{Share(counts)} of {Number(counts.Stated)}";

    /// <summary><c>3 of 5 done, 1 dropped</c>.</summary>
    public static string Progress(ActionCounts counts) =>
        $"{Number(counts.Done)} of {Number(counts.All)} done"
        + (counts.Dropped > 0 ? $", {Number(counts.Dropped)} dropped" : "");

    /// <summary><c>4 open, 2 late, of 9</c>.</summary>
    public static string Amounts(ActionGroup group) =>
        $"{Number(group.Open.Length)} open"
        + (group.Late > 0 ? $", {Number(group.Late)} late" : "")
        + $", of {Number(group.Counts.All)}";

    /// <summary>Why an item is to be talked about.</summary>
    public static string Why(ActionFollowUp followUp) => string.Join("; ", new[]
    {
        followUp.NewSince is { } day ? $"New report, {MomentText.Of(day)}" : null,
        followUp.DueIn switch
        {
            null => null,
            0 => "Due today",
            1 => "Due tomorrow",
            { } days => $"Due in {FollowUpText.Days(days)}",
        },
    }.OfType<string>());

    /// <summary>Where a state comes from: <c>from jira, 2026-11-20</c>.</summary>
    public static string Of(TrackedState tracked) =>
        $"state from {tracked.Ticket.Tracker}, {MomentText.Iso(tracked.Day)}";

    /// <summary>The name of a year's items.</summary>
    public static string NameOf(ActionYear year) =>
        year.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "Undated";

    /// <summary>An anchor for each name, all different.</summary>
    public static IEnumerable<string> Anchors(string prefix, IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var anchor = $"{prefix}-{Slug.Of(name)}";
            for (var again = 2; !taken.Add(anchor); again++)
                anchor = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Slug.Of(name)}-{again}");
            yield return anchor;
        }
    }
}
