using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Formats;

public sealed class WhenRealHistoriesAreRead
{
    [Theory]
    [InlineData(StatusCorpora.Statuspage, StatusFormat.Statuspage, 516)]
    [InlineData(StatusCorpora.Windows, StatusFormat.WindowsCsv, 819)]
    [InlineData(StatusCorpora.DatoCms, StatusFormat.IncidentJson, 40)]
    public void EveryRecordIsReadOrNamedWithTheReason(string name, StatusFormat format, int incidents)
    {
        var (history, problems) = StatusCorpora.Read(name);

        Assert.Empty(problems);
        Assert.All(history.Files, file => Assert.Equal(format, file.Format));
        Assert.All(history.Files, file => Assert.True(file.Records > 0 && file.Skipped.IsEmpty, file.Path));
        Assert.Equal(incidents, history.Incidents.Length);
        Assert.All(history.Incidents, incident => Assert.NotNull(incident.Started));
        Assert.All(history.Incidents, incident => Assert.NotNull(incident.Resolved));
    }

    [Fact]
    public void TheFiguresAreSaid()
    {
        var table = new StringBuilder();
        table.AppendLine(
            "source                         records  start  end  components  updates  maintenance  skipped  flagged");
        foreach (var name in new[] { StatusCorpora.Statuspage, StatusCorpora.Windows, StatusCorpora.DatoCms })
        {
            var incidents = StatusCorpora.Read(name).History;
            var all = incidents.Incidents;
            var flags = all.SelectMany(incident => incident.Flags.Select(flag => flag.Code).Distinct())
                .CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key} {pair.Value}");
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{name,-30} {all.Length,7} {all.Count(i => i.Started is not null),6} "
                    + $"{all.Count(i => i.Resolved is not null),4} {all.Count(i => !i.Components.IsEmpty),11} "
                    + $"{all.Sum(i => i.Updates.Length),8} {all.Count(i => i.IsMaintenance),12} "
                    + $"{incidents.Files.Sum(f => f.Skipped.Length),8}  {string.Join(", ", flags)}");
            Assert.True(all.Length > 0);
        }

        Figures.Print("status-histories", table.ToString());
    }

    [Fact]
    public void TheLogsOfOldIncidentsGiveThemAWindow()
    {
        var logs = StatusCorpora.Read(StatusCorpora.Statuspage).History.Incidents
            .Where(incident => incident.Flags.Any(flag => flag.Code == "window-from-log")).ToList();

        Assert.Equal(328, logs.Count);
        Assert.All(logs, incident => Assert.Equal(StatusState.Resolved, incident.Updates[^1].State));
        Assert.All(logs, incident => Assert.True(incident.Resolved!.Since(incident.Started) >= Duration.Zero));
        Assert.True(logs.Count(incident => incident.Resolved!.Since(incident.Started) > Duration.Zero) > 250);
    }

    [Fact]
    public void BothGitHubHistoriesTogetherHaveEachIncidentOnce()
    {
        var statuspage = StatusCorpora.Read(StatusCorpora.Statuspage).History;
        var windows = StatusCorpora.Read(StatusCorpora.Windows).History;

        var both = MergeIncidents.Across([statuspage, windows]);

        var shared = both.Where(incident => incident.Source == StatusCorpora.Statuspage
            && incident.Aliases.Any(alias => alias.All(char.IsAsciiDigit))).ToList();
        Assert.Equal(89, shared.Count);
        Assert.Equal(516 + 819 - 89, both.Length);
        var numbered = windows.Incidents.ToDictionary(incident => incident.Id);
        foreach (var incident in shared)
        {
            var window = numbered[incident.Aliases.Single(alias => alias.All(char.IsAsciiDigit))];
            Assert.Equal(window.Name.Trim(), incident.Name.Trim());
            Assert.Equal(Minute(window.Started), Minute(incident.Started));
            Assert.Equal(Minute(window.Resolved), Minute(incident.Resolved));
            Assert.Equal(window.Impact, incident.Impact);
            Assert.DoesNotContain(incident.Flags, flag => flag.Code is "times-differ" or "impact-differs");
        }
    }

    [Fact]
    public void RecordsWithTheSameAddressAreMergedWhateverTheirForm()
    {
        var statuspage = StatusCorpora.Read(StatusCorpora.Statuspage).History;
        var lines = string.Concat(statuspage.Incidents.Select((incident, index) => Line(incident, index) + "\n"));
        var (other, problems) = StatusCorpora.Read("lines", [new SourceFile("status/lines/incidents.jsonl", lines)]);

        var both = MergeIncidents.Across([statuspage, other]);

        Assert.Empty(problems);
        Assert.Equal(516, other.Incidents.Length);
        Assert.Equal(516, both.Length);
        var before = statuspage.Incidents.ToDictionary(incident => incident.Id);
        Assert.All(both, incident =>
        {
            Assert.Equal(StatusCorpora.Statuspage, incident.Source);
            Assert.Equal(before[incident.Id].Started, incident.Started);
            Assert.Equal(before[incident.Id].Resolved, incident.Resolved);
            Assert.Equal(before[incident.Id].Impact, incident.Impact);
            Assert.Equal(before[incident.Id].Updates.Length, incident.Updates.Length);
            Assert.DoesNotContain(incident.Flags, flag => flag.Code is "times-differ" or "impact-differs");
        });
    }

    [Fact]
    public void JsonLinesBesideTheWindowsMergeByTheirAddresses()
    {
        var files = StatusCorpora.Files(StatusCorpora.Windows)
            .Where(file => file.Path.EndsWith(".jsonl", StringComparison.Ordinal)).ToList();
        Assert.SkipUnless(files.Count > 0, "There are no JSON lines beside the windows.");
        var statuspage = StatusCorpora.Read(StatusCorpora.Statuspage).History;
        var lines = StatusCorpora.Read("lines", files).History;

        var both = MergeIncidents.Across([statuspage, lines]);

        var codes = statuspage.Incidents.Select(incident => incident.Id).ToHashSet();
        var shared = lines.Incidents.Count(incident => codes.Contains(incident.Id));
        Assert.True(shared > 0);
        Assert.Equal(statuspage.Incidents.Length + lines.Incidents.Length - shared, both.Length);
        Assert.DoesNotContain(both.SelectMany(incident => incident.Flags),
            flag => flag.Code is "times-differ" or "impact-differs");
    }

    private static string Line(StatusIncident incident, int index) => JsonSerializer.Serialize(new
    {
        id = (9_000_000 + index).ToString(CultureInfo.InvariantCulture),
        entry_id = $"tag:status.example,2005:Incident/{9_000_000 + index}",
        title = incident.Name,
        url = incident.Url,
        impact = StatusWord.Of(incident.Impact),
        started_at = Minute(incident.Started),
        resolved_at = Minute(incident.Resolved),
        updates = incident.Updates.Take(1)
            .Select(update => new { at = Minute(update.At), status = "Update", message = "…" }),
        components = incident.Components.Select(component => component.Name),
    });

    /// <summary>Without its seconds, as feeds tell times.</summary>
    private static string? Minute(Moment? moment) =>
        moment is null
            ? null
            : StatusTime.Rank(moment).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) + "Z";
}
