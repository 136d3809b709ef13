using System.Globalization;
using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Formats;

public sealed class WhenAHistoryIsBroken
{
    private const string Incident =
        """{"id": "p4xd7g0w1q2z", "name": "Uploads fail", "status": "resolved", "impact": "minor", "created_at": "2026-01-01T00:00:00Z", "resolved_at": "2026-01-01T01:00:00Z", "incident_updates": []}""";

    private const string Page = """{"page": {"url": "https://status.shop.example"}, "incidents": [""";

    [Fact]
    public void EachFileIsNamedWithWhatIsWrong()
    {
        using var workspace = new Workspace().With("site.yml", "title: T\n")
            .With("status/bom.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Page}{Incident}]}}")])
            .With("status/deep.json", new string('[', 65) + new string(']', 65))
            .With("status/empty.json", "")
            .With("status/html.json", "<!doctype html><title>Sorry</title><p>Come back later.")
            .With("status/infinite.json", $"{Page}{Incident}], \"x\": NaN}}")
            .With("status/junk.json", $"{Page}{Incident}]}} trailing")
            .With("status/truncated.json", $"{Page}{Incident}"[..^20])
            .With("status/twice.json", """{"page": {}, "incidents": [], "incidents": []}""")
            .With("status/utf16.json", Encoding.Unicode.GetBytes($"{Page}{Incident}]}}"))
            .With("status/xxe.xml", "<!DOCTYPE rss [<!ENTITY x SYSTEM "
                + "\"file:///etc/hostname\">]><rss><channel><item><title>&x;</title></item></channel></rss>");

        var problems = workspace.Run("list", "problems", "--csv").Output;
        var listed = workspace.Run("status", "list", "--csv").Output;

        Assert.DoesNotContain("bom.json", problems, StringComparison.Ordinal);
        foreach (var (file, what) in new[]
                 {
                     ("deep.json", ",1,65,status-format,\"The file isn't valid JSON"),
                     ("empty.json", "The file is empty."),
                     ("html.json", "The file is a web page"),
                     ("infinite.json", "The file isn't valid JSON"),
                     ("junk.json", "The file isn't valid JSON"),
                     ("truncated.json", "The file isn't valid JSON"),
                     ("twice.json", "a key stands in an object twice"),
                     ("utf16.json", ",1,2,nul,"),
                     ("xxe.xml", "XML with a document type"),
                 })
            Assert.True(problems.Split('\n').Any(line => line.Contains($"status/{file}", StringComparison.Ordinal)
                && line.Contains(what, StringComparison.Ordinal)), $"{file}: {problems}");
        Assert.Contains("bom,internal,1,statuspage (recognised),1,1,1,0,0,0,0,0", listed, StringComparison.Ordinal);
        Assert.Contains("junk,internal,1,unreadable,0", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeclaredFormatIsReadAndOneThatDoesNotFitIsTold()
    {
        using var workspace = new Workspace()
            .With("site.yml",
                """
                title: T
                statusHistory:
                  sources:
                    - { name: right, file: status/right.json, format: statuspage, public: true }
                    - { name: wrong, file: status/wrong.json, format: cachet2 }
                """)
            .With("status/right.json", $"[{Incident}]")
            .With("status/wrong.json", $"[{Incident}]");

        var check = workspace.Run("check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("status/wrong.json:1:1: status-format: The file can't be read as cachet2. Correct \"format\" "
            + "in site.yml", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("status/right.json", check.Error, StringComparison.Ordinal);
        Assert.Contains("right,public,1,statuspage (declared),1,1,1", workspace.Run("status", "list", "--csv").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyRecordsThatCannotBeReadAreAnError()
    {
        var problems = Problems($"{Page}{Incident}{string.Concat(Enumerable.Repeat(", {\"name\": \"Nameless\", \"created_at\": \"\", \"impact\": \"\"}", 12))}]}}");

        Assert.Equal(10, problems
            .Count(problem => problem.Message.StartsWith("\"Nameless\" is left out", StringComparison.Ordinal)));
        Assert.Contains(problems, problem => problem.Message == "2 more records are left out.");
        Assert.Contains(problems, problem => problem is
        {
            Severity: ProblemSeverity.Error, Code: "status-records",
            Message: "12 of 13 records can't be read, more than a fifth."
        });
    }

    [Fact]
    public void AFewAreAWarning() =>
        Assert.Equal([ProblemSeverity.Warning], Problems(
            $"{Page}{string.Join(", ", Enumerable.Repeat(Incident, 9))}, 7]}}").Select(problem => problem.Severity));

    [Fact]
    public void ATextAmongTheRecordsIsNamedWithItsPlace() =>
        Assert.Contains(Problems($"{Page}\n{Incident},\n \"notanobject\"]}}"), problem => problem is
        {
            Code: "status-record", Position: { Line: 3, Column: 2 },
            Message: "\"notanobject\" is left out: it isn't an object.",
        });

    [Fact]
    public void SoManyComponentsAsNoPageCanBearAreCutWithAFlagThatIsGivenOnce()
    {
        static string Named(int from, int count) => string.Join(", ",
            Enumerable.Range(from, count).Select(i => $$"""{"name": "Part {{i}}", "state": "major_outage"}"""));
        var first = Read($$"""
            {"format": "{{SnapshotFormat.Name}}", "incidents": [{"id": "a", "name": "All is down",
             "started": "2026-01-01T00:00:00Z", "components": [{{Named(0, 4_000)}}],
             "updates": [{"at": "2026-01-01T00:00:00Z", "components": [{{Named(100, 4_900)}}]}]}]}
            """);
        var again = Read(WriteSnapshot.Of(first.Fetched, first.Incidents));

        var incident = Assert.Single(again.Incidents);
        Assert.Equal(200, incident.Components.Length);
        Assert.Equal(100, Assert.Single(incident.Updates).Components.Length);
        Assert.Equal([new StatusFlag("too-many-components", "It names 5,000 components; the first 200 are kept.")],
            incident.Flags);
    }

    [Fact]
    public void WhatASnapshotSaysInUnknownWordsIsFlaggedOnce()
    {
        var first = Read($$"""
            {"format": "{{SnapshotFormat.Name}}", "fetched": "2026-01-02T00:00:00Z", "incidents": [
              {"id": "a", "name": "Down", "impact": "catastrophic", "state": "shrugging",
               "started": "2026-01-01T00:00:00Z", "updates": [{"at": "2026-01-01T00:00:00Z", "state": "waiting", "body": {"plain": "Hm."} }]},
              {"id": "b", "name": "Not yet", "started": "2026-01-03T00:00:00Z"},
              {"id": "c", "name": "Planned", "maintenance": true, "started": "2026-01-03T00:00:00Z"}]}
            """);
        var again = Read(WriteSnapshot.Of(first.Fetched, first.Incidents));

        foreach (var history in new[] { first, again })
            Assert.Equal(
                [
                    "a impact-unknown: The page calls its impact \"catastrophic\".",
                    "a state-unknown: The page calls its state \"shrugging\".",
                    "a state-unknown: The page calls its state \"waiting\".",
                    "b starts-later: It begins after 2026-01-02T00:00:00Z, when the page was fetched.",
                ],
                history.Incidents.SelectMany(incident => incident.Flags.Select(flag =>
                    $"{incident.Id} {flag.Code}: {flag.Message}")));
        Assert.Equal("waiting", again.Incidents[0].Updates[0].StateText);
    }

    [Fact]
    public void AnEmptyListOfADeclaredPageIsNoProblem()
    {
        var problems = new List<Problem>();
        ReadHistory.Read(
            new StatusSource("shop", "status/shop.json") { Format = StatusFormat.UpptimeIssues, IsDeclared = true },
            [new SourceFile("status/shop.json", "[]")], problems.Add);

        Assert.Empty(problems);
    }

    [Fact]
    public void WhatIsTooLongIsShortenedWithAFlag()
    {
        var incident = Assert.Single(Read(
            $$"""
            {"id": "p4xd7g0w1q2z", "name": "{{new string('n', 10_000_000)}}", "status": "resolved", "impact": "minor", "created_at": "2026-01-01T00:00:00Z", "resolved_at": "2026-01-01T01:00:00Z",
             "incident_updates": [{"status": "resolved", "body": "{{new string('b', 200_000)}}", "created_at": "2026-01-01T01:00:00Z"}]}
            """).Incidents);

        Assert.Equal(301, incident.Name.Length);
        Assert.Equal(100_001, incident.Updates[0].Body.Source.Length);
        Assert.Equal(["name-shortened", "text-shortened"], incident.Flags.Select(flag => flag.Code));
    }

    [Fact]
    public void HalfACharacterIsNoText()
    {
        var incident = Assert.Single(Read("""{"id": "p4xd7g0w1q2z", "name": "\ud800", "impact": "minor", "created_at": "2026-01-01T00:00:00Z", "incident_updates": [{"body": "\udfff"}]}""").Incidents);

        Assert.Equal("p4xd7g0w1q2z", incident.Name);
        Assert.Equal("", incident.Updates[0].Body.Source);
    }

    /// <summary>
    /// Cut anywhere, and with pieces of it changed: what is read may be anything, as long as it ends and says so.
    /// </summary>
    [Fact]
    public void NothingThrowsWhateverIsChanged()
    {
        var random = new Random(4);
        var tried = 0;
        foreach (var fixture in StatusFixtures.All)
        {
            for (var round = 0; round < 150; round++)
            {
                // Whatever is read from UTF-8 has no half characters.
                var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Changed(fixture.Source.Text, random)));
                var file = new SourceFile(fixture.Source.Path, text);
                foreach (var format in new StatusFormat?[] { null, fixture.Read().Files[0].Format })
                {
                    var history = ReadHistory.Read(fixture.Page with { Format = format }, [file], _ => { });
                    Assert.All(history.Incidents, incident => Assert.Null(LimitIncident.WrongId(incident.Id)));
                    Assert.NotEmpty(WriteSnapshot.Of(null, history.Incidents));
                    tried++;
                }
            }
        }

        Figures.Print("status-changed-files",
            string.Create(CultureInfo.InvariantCulture, $"{tried:N0} changed files read, none of them threw"));
    }

    private static readonly string[] Pieces =
        ["", "null", "0", "-1", "\"\"", "[]", "{}", "true", "\\u0000", "\"", "<", "&", "\n", "9999-99-99", "💥", "]]>",
            "1e999", "..", "/", new string('x', 500)];

    private static string Changed(string text, Random random)
    {
        var (at, length) = (random.Next(text.Length), random.Next(30));
        return random.Next(4) == 0
            ? text[..at]
            : string.Concat(text.AsSpan(0, at), Pieces[random.Next(Pieces.Length)],
                text.AsSpan(Math.Min(text.Length, at + length)));
    }

    private static SourceHistory Read(string json) =>
        ReadHistory.Read(new StatusSource("shop", "status/shop.json"),
            [new SourceFile("status/shop.json", json)], _ => { });

    private static List<Problem> Problems(string json)
    {
        var problems = new List<Problem>();
        ReadHistory.Read(new StatusSource("shop", "status/shop.json"), [new SourceFile("status/shop.json", json)],
            problems.Add);
        return problems;
    }
}
