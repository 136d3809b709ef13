using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Linking;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Linking;

/// <summary>
/// Real reports of GitHub's against its real status histories, and what ±3 h around a report's start really holds,
/// counted without the product.
/// </summary>
public partial class WhenRealPairsAreKnown
{
    private static readonly Duration Reach = Duration.FromHours(3);

    [Fact]
    public void Githubs_reports_find_theirs_among_its_incidents()
    {
        var (statuspage, windows, reports) = (Folder("status-github-statuspage-json/incidents"),
            Folder("status-github-mrshu/parsed"), Folder("icco-postmortems"));
        using var workspace = new Workspace().With("site.yml",
            "title: T\nzone: UTC\nstatusHistory:\n  sources:\n    - { name: page, file: status/page }\n    - { name: "
                + "windows, file: status/windows.json }\n");
        var known = new List<(string Name, Instant Started)>();
        foreach (var file in Directory.GetFiles(statuspage, "*.json"))
        {
            workspace.With($"status/page/{Path.GetFileName(file)}", File.ReadAllBytes(file));
            var incident = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("incident");
            known.Add((incident.GetProperty("name").GetString()!,
                Time(incident.GetProperty("started_at").GetString()!)));
        }

        workspace.With("status/windows.json", Snapshot(Posted(windows)));
        known.AddRange(Posted(windows).Select(posted => (posted.Title, posted.Started)));
        // Both histories tell of some incidents.
        var starts = known.DistinctBy(incident => (incident.Name, incident.Started.ToUnixTimeSeconds() / 60))
            .Select(incident => incident.Started).ToList();

        var expected = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(reports, "*.md").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (!text.Contains("\ncompany: github\n", StringComparison.OrdinalIgnoreCase)) continue;
            var name = Path.GetFileName(file);
            workspace.With($"postmortems/{name}", OwnFrontMatter(text));
            var start = Field(text, "start_time");
            expected[$"postmortems/{name}"] = start is null
                ? null
                : starts.Count(incident => Near(incident, Time(start)));
        }

        var table = new StringBuilder("GitHub's reports and its incidents: report, start, incidents within 3 h, "
            + "verdict, first proposal, delay, confidence\n");
        var answer = JsonDocument.Parse(workspace.Run("status", "link", "--json").Output).RootElement;
        Assert.Equal(expected.Count, answer.GetArrayLength());
        foreach (var report in answer.EnumerateArray())
        {
            var path = report.GetProperty("report").GetString()!;
            var verdict = report.GetProperty("verdict").GetString();
            var proposals = report.GetProperty("proposals").EnumerateArray().ToList();
            table.Append(CultureInfo.InvariantCulture,
                $"  {Path.GetFileName(path)[..8]}  "
                    + $"{expected[path]?.ToString(CultureInfo.InvariantCulture) ?? "no start"}  {verdict}  "
                    + $"{First(proposals)}\n");
            Assert.Equal(expected[path] switch { 1 => "one", > 1 => "several", _ => "none" }, verdict);
            Assert.Equal(expected[path] ?? 0, proposals.Count(proposal => proposal.GetProperty("fits").GetBoolean()));
            if (expected[path] == 1) Assert.True(proposals[0].GetProperty("fits").GetBoolean());
        }

        Figures.Print("status-links", table.ToString());
    }

    /// <summary>
    /// Incidents of which GitHub later told the real window: a report with that window, and no word in common, must
    /// find what the status page posted then.
    /// </summary>
    [Fact]
    public void Real_windows_find_what_was_posted_of_them()
    {
        var folder = Folder("status-github-mrshu/parsed");
        var posted = Posted(folder).ToList();
        using var workspace = new Workspace().With("site.yml", "title: T\nzone: UTC\n")
            .With("status/windows.json", Snapshot(posted));
        var real = Rows(folder, "downtime_windows.csv").Where(row => row[4] == "postmortem")
            .Select(row => (Id: row[0], Started: Time(row[1]), Ended: row[2])).ToList();
        foreach (var (id, started, ended) in real)
            workspace.With($"postmortems/{id}.md", "---\ntitle: Report\nstarted: "
                + $"{InstantPattern.General.Format(started)}\nresolved: {ended}\n---\nText.\n");

        var archive = new SiteBuild(new BuildOptions(workspace.Input, workspace.Output, new LocalDate(2026, 9, 1)),
            BuildReport.Silent).Parse();
        var propose = new ProposeLinks(archive.History);
        var found = archive.Postmortems.ToDictionary(postmortem => postmortem.Source.Stem, propose.For,
            StringComparer.Ordinal);
        int alone = 0, right = 0, several = 0, firstOfSeveral = 0, none = 0;
        foreach (var (id, started, _) in real)
        {
            var near = posted.Where(incident => Near(incident.Started, started))
                .Select(incident => incident.Id).ToList();
            var first = found[id].Proposals.FirstOrDefault()?.Incident.Id;
            Assert.Equal(near.Count switch { 0 => LinkVerdict.None, 1 => LinkVerdict.One, _ => LinkVerdict.Several },
                found[id].Verdict);
            if (near.Count == 1)
            {
                alone++;
                Assert.Equal(near[0], first);
                if (first == id) right++;
            }
            else if (near.Count == 0) none++;
            else
            {
                several++;
                if (first == id) firstOfSeveral++;
            }
        }

        Assert.NotEqual(0, right);
        Figures.Print("status-links-windows",
            $"{real.Count} real windows that GitHub told later, among {posted.Count} incidents as they were posted: "
            + $"one within 3 h of {alone}, put first in all, the right one in {right}; several of {several}, the right "
            + $"one first by time alone in {firstOfSeveral}; none of {none}");
    }

    private static bool Near(Instant one, Instant other) => one - other <= Reach && other - one <= Reach;

    private static string First(List<JsonElement> proposals) => proposals is [var first, ..]
        ? string.Create(CultureInfo.InvariantCulture, $"{first.GetProperty("id")} {first.GetProperty("name")}  "
            + $"{first.GetProperty("delayMinutes")} min  {first.GetProperty("confidence").GetDouble():0.00}")
        : "-";

    /// <summary>What the page posted, from its first message to its last.</summary>
    private static IEnumerable<(string Id, string Title, Instant Started, Instant Ended)> Posted(string folder)
    {
        var titles = Rows(folder, "downtime_windows.csv")
            .ToDictionary(row => row[0], row => row[5], StringComparer.Ordinal);
        return Rows(folder, "segments.csv").GroupBy(row => row[0], StringComparer.Ordinal).Select(group =>
            (group.Key, titles.GetValueOrDefault(group.Key, group.Key), group.Min(row => Time(row[1])),
                group.Max(row => Time(row[2].Length > 0 ? row[2] : row[1]))));
    }

    private static string Snapshot(IEnumerable<(string Id, string Title, Instant Started, Instant Ended)> posted) =>
        JsonSerializer.Serialize(new
        {
            format = "postmortem-site/status-history/1",
            incidents = posted.Select(incident => new
            {
                id = incident.Id,
                name = incident.Title,
                started = InstantPattern.General.Format(incident.Started),
                resolved = InstantPattern.General.Format(incident.Ended),
            }),
        });

    /// <summary>The same report under the keys that this product knows.</summary>
    private static string OwnFrontMatter(string text)
    {
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var services = (Field(text, "product") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"---\ntitle: {JsonSerializer.Serialize(Field(text, "title") ?? "Untitled")}\n"
            + (Field(text, "start_time") is { } start ? $"started: {start}\n" : "")
            + (Field(text, "end_time") is { } end ? $"resolved: {end}\n" : "")
            + $"services: {JsonSerializer.Serialize(services)}\n---\n## Summary\n\n{body}";
    }

    private static string? Field(string text, string key) =>
        Regex.Match(text, $"^{key}: (.+)$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value.Trim('"', '\r')
            : null;

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1)
        .Select(line => Cell().Matches(line).Select(match => match.Groups[1].Value.Trim('"')).ToArray());

    private static Instant Time(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static string Folder(string below)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", below));
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {below} beside this checkout.");
        return folder;
    }

    [GeneratedRegex("(?:^|,)(\"[^\"]*\"|[^,]*)")]
    private static partial Regex Cell();
}
