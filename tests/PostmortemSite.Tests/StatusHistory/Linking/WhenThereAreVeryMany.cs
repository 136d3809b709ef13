using System.Diagnostics;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Linking;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Linking;

public class WhenThereAreVeryMany
{
    private const int Number = 10_000;

    private static readonly LocalDateTime First = new(2016, 1, 1, 0, 0);

    [Fact]
    public void Each_report_still_finds_its_incident()
    {
        var history = new IncidentHistory { Incidents = [.. Enumerable.Range(0, Number).Select(Incident)] };
        var watch = Stopwatch.StartNew();
        var propose = new ProposeLinks(history);
        var wrong = Enumerable.Range(0, Number).Count(i => propose.For(Report(i)) is var links
            && (links.Verdict != LinkVerdict.One || links.Proposals[0].Incident.Id != $"i{i}"));

        Assert.Equal(0, wrong);
        Figures.Print("status-links-many", $"{Number:N0} reports, {Number:N0} incidents, some of them a month long: "
            + $"{watch.Elapsed.TotalSeconds:0.0} s, wrong: {wrong}");
    }

    /// <summary>One every nine hours; every five-hundredth goes on for a month.</summary>
    private static StatusIncident Incident(int i) => new()
    {
        Source = "main",
        Id = $"i{i}",
        Name = $"Errors at w{i}",
        Started = At(i, 20),
        Resolved = At(i, i % 500 == 0 ? 43_200 : 80),
        Place = new Place("status/main.json", Position.Start),
        Updates = [new StatusUpdate { At = At(i, 20),
            Body = new StatusText("We are looking into errors of some requests.", StatusMarkup.Plain) }],
    };

    private static Postmortem Report(int i) => new()
    {
        Source = new SourceFile($"postmortems/{i}.md", ""),
        Slug = $"r{i}",
        Title = $"Why w{i} had errors",
        Times = new IncidentTimes { Started = At(i, 0), Resolved = At(i, 90) },
    };

    private static Moment At(int i, int minutes) => new(First.PlusHours(9 * i).PlusMinutes(minutes), Offset.Zero);
}
