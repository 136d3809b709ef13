using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;

namespace PostmortemSite.Tests.StatusHistory.Formats;

public sealed class WhenTwoRecordsTellOfOneIncident
{
    [Fact]
    public void TheSegmentsGiveTheWindowItsMessages()
    {
        var incident = Assert.Single(Read(
            ("windows.csv", "incident_id,downtime_start,downtime_end,title,impact\n7,2026-01-02T00:03:00Z,2026-01-02T01:00:00Z,Orders fail,minor\n"),
            ("segments.csv", "incident_id,start_at,end_at,status\n7,2026-01-02T00:05:00Z,2026-01-02T00:20:00Z,Investigating\n7,2026-01-02T00:20:00Z,2026-01-02T00:30:00Z,Update\n")).Incidents);

        Assert.Equal("Orders fail", incident.Name);
        Assert.Equal(StatusState.Resolved, incident.State);
        Assert.Equal(("2026-01-02 00:03", "2026-01-02 01:00"), (Minute(incident.Started), Minute(incident.Resolved)));
        Assert.Equal(["2026-01-02 00:05", "2026-01-02 00:20"], incident.Updates.Select(update => Minute(update.At)));
        Assert.Empty(incident.Flags);
    }

    [Fact]
    public void TheFeedsNumberFindsTheWindow()
    {
        var incident = Assert.Single(Read(
            ("a.jsonl", """{"id": "31000001", "title": "Orders fail", "url": "https://status.shop.example/incidents/p4xd7g0w1q2z", "started_at": "2026-01-02T00:03:00Z", "updates": [{"at": "2026-01-02T00:03:00Z", "status": "Investigating", "message": "We look."}]}"""),
            ("b.csv", "incident_id,downtime_start,downtime_end,title,impact\n31000001,2026-01-02T00:03:00Z,2026-01-02T01:00:00Z,Orders fail,major\n")).Incidents);

        Assert.Equal("p4xd7g0w1q2z", incident.Id);
        Assert.Equal(StatusImpact.Major, incident.Impact);
        Assert.Equal(StatusState.Resolved, incident.State);
        Assert.Equal("2026-01-02 01:00", Minute(incident.Resolved));
    }

    [Fact]
    public void WhatTheyTellDifferentlyIsFlagged()
    {
        var incident = Assert.Single(Read(
            ("a.json", Single("minor", "01:00")), ("b.json", Single("major", "02:00"))).Incidents);

        Assert.Equal(["times-differ", "impact-differs"], incident.Flags.Select(flag => flag.Code));
        Assert.StartsWith("Two records of shop", incident.Flags[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SameTitleAndMinuteOnOnePageAreTwoIncidents() =>
        Assert.Equal(2, Read(
            ("a.json", Single("minor", "01:00")),
            ("b.json", Single("minor", "01:00")
                .Replace("p4xd7g0w1q2z", "q4xd7g0w1q2z", StringComparison.Ordinal))).Incidents.Length);

    private static string Single(string impact, string end) =>
        $$"""{"id": "p4xd7g0w1q2z", "name": "Orders fail", "status": "resolved", "impact": "{{impact}}", "created_at": "2026-01-02T00:00:00Z", "resolved_at": "2026-01-02T{{end}}:00Z", "incident_updates": []}""";

    private static SourceHistory Read(params (string Name, string Text)[] files) => ReadHistory.Read(
        new StatusSource("shop", "status/shop"),
        files.Select(file => new SourceFile($"status/shop/{file.Name}", file.Text)),
        problem => Assert.Fail(problem.ToString()));

    private static string? Minute(Moment? moment) =>
        moment?.Local.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
