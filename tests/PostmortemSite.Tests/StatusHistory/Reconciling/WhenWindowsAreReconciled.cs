using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Reconciling;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Reconciling;

/// <summary>What happened and what the status page said, as data, and the numbers that follow.</summary>
public class WhenWindowsAreReconciled
{
    public static TheoryData<string, string, string> Situations =>
        [.. Cases.Blocks("windows.cases.txt").Select(one => (one.Name, one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Situations))]
    public void The_numbers_follow(string name, string input, string expected)
    {
        Assert.NotEmpty(name);
        var known = Reconciled(input);

        Assert.Equal(expected, $"""
            real {Text(known.Real)}
            first post {Text(known.FirstPost)}
            missed {Missed(known)}
            surplus {Surplus(known)}
            """);
    }

    /// <summary>Whatever the page shows, no minute is counted twice and none is lost.</summary>
    [Theory]
    [MemberData(nameof(Situations))]
    public void What_is_missed_and_what_is_shown_make_up_the_whole(string name, string input, string expected)
    {
        Assert.NotNull(expected);
        var known = Reconciled(input);
        if (known.Shown.IsEmpty) Assert.Contains("missed unknown", expected, StringComparison.Ordinal);
        else
            Assert.True(
                Stretch.Total(known.Shown) - known.Surplus.Value == known.Real.Value - known.Missed.Value, name);
    }

    private static Reconciliation Reconciled(string input)
    {
        var lines = input.Split('\n').Select(line => line.Split(' ')).ToList();
        var report = new Postmortem
        {
            Source = new SourceFile("r.md", ""),
            Slug = "r",
            Title = "R",
            Times = new IncidentTimes { Started = Time(lines[0][1]), Resolved = Time(lines[0][2]) },
        };
        return Reconcile.Of(report, [.. lines.Skip(1).Select(Incident)], StatusSettings.Default);
    }

    private static StatusIncident Incident(string[] words) => new()
    {
        Source = "main",
        Id = "x",
        Name = "X",
        IsMaintenance = words[0] == "maintenance",
        State = words[3] == "open" ? StatusState.Investigating : StatusState.Resolved,
        Updates = words[1] == "-"
            ? []
            : [new StatusUpdate { At = Time(words[1]), Body = new StatusText("", StatusMarkup.Plain) }],
        Started = Time(words[2]),
        Resolved = words[3] == "open" ? null : Time(words[3]),
        Place = default,
    };

    private static Moment? Time(string text) => text == "-" ? null : StatusTime.Parse(text, zone: null);

    private static string Text(Measured length) =>
        length.IsKnown ? Minutes(length) : $"unknown: {length.Reason}";

    private static string Minutes(Measured length) =>
        length.Value!.Value.TotalMinutes.ToString(CultureInfo.InvariantCulture);

    private static string Missed(Reconciliation known) => known switch
    {
        { Missed.IsKnown: true } =>
            $"{Minutes(known.Missed)} = {Minutes(known.MissedBefore)} + {Minutes(known.MissedBetween)} + "
                + $"{Minutes(known.MissedAfter)}",
        { MissedBefore.IsKnown: true } => $"{Text(known.Missed)}; before: {Minutes(known.MissedBefore)}",
        _ => Text(known.Missed),
    };

    private static string Surplus(Reconciliation known) => known.Surplus.IsKnown
        ? $"{Minutes(known.Surplus)} = {Minutes(known.SurplusBefore)} + {Minutes(known.SurplusAfter)}"
        : Text(known.Surplus);
}
