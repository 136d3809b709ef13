using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting;
using PostmortemSite.Rendering;
using PostmortemSite.Tests.Support;
using PostmortemSite.Writing;
using CheckForLeaks = PostmortemSite.Redacting.CheckedSite.CheckForLeaks;
using RedactArchive = PostmortemSite.Redacting.PublicMarkdown.RedactArchive;

namespace PostmortemSite.Tests.Wild;

/// <summary>
/// Real reports, made public by defaults: nothing is declared, so masks go by shape alone. What they replace is counted
/// by rule and listed in <c>artifacts/masks-of-the-wild.tsv</c>, to be read by hand; whatever a public chain or
/// repository would know must survive.
/// </summary>
public class WhenRealReportsAreMadePublic
{
    private const int Around = 40;

    [Fact]
    public void Masks_replace_what_is_internal_and_little_else()
    {
        var table = new Table();
        var listing = new StringBuilder("source\tfile\tline\trule\ttext\treplacement\tcontext\n");
        foreach (var folder in Repository.CorporaWithReports())
        {
            var redacted = new RedactArchive().Run(MadePublic(folder));
            var source = Path.GetFileName(folder);
            table.Add(source, redacted, Findings(redacted));
            foreach (var report in redacted.Reports) List(source, report, listing);
        }

        File.WriteAllText(Path.Combine(Repository.Root, "artifacts", "masks-of-the-wild.tsv"), listing.ToString());
        Figures.Print("wild-masks", table.ToString());
    }

    [Theory]
    [InlineData(@"\b[0-9a-f]{40}\b", "commit SHAs")]
    [InlineData(@"\b0x[0-9a-fA-F]{8,}\b", "0x hashes")]
    [InlineData(@"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", "GUIDs")]
    [InlineData(@"\bv[0-9]+\.[0-9]+\.[0-9]+\b", "versions")]
    public void What_is_public_anyway_survives(string shape, string what)
    {
        int all = 0, kept = 0;
        foreach (var report in Repository.CorporaWithReports().SelectMany(folder => new RedactArchive().Run(MadePublic(folder)).Reports))
        {
            var original = report.Original.Source.Text;
            var masked = report.Edits.Where(edit => edit.Rule.StartsWith("mask-", StringComparison.Ordinal)).ToList();
            foreach (Match match in Regex.Matches(original, shape))
            {
                if (match.Index < report.Original.BodyStart) continue;
                all++;
                if (!masked.Exists(edit => edit.Start < match.Index + match.Length && match.Index < edit.End)) kept++;
            }
        }

        Figures.Print($"wild-survives-{what.Replace(' ', '-')}", string.Create(CultureInfo.InvariantCulture, $"{kept} of {all} {what} survive the masks"));
        Assert.Equal(all, kept);
    }

    private static Archive<Internal> MadePublic(string folder)
    {
        var archive = new SiteBuild(new BuildOptions(folder, "", new LocalDate(2026, 11, 1)), new BuildReport(TimeProvider.System)).Parse();
        return new Archive<Internal>(archive.Sources,
            [.. archive.Postmortems.Select(report => report with
            {
                Audience = Audience.Public,
                Status = DocumentStatus.Final,
                PublicFace = PublicFace.None with { Slug = report.Slug },
            })]);
    }

    private static ImmutableArray<Problem> Findings(RedactedArchive redacted)
    {
        var report = new BuildReport(TimeProvider.System);
        var site = Public(redacted.Public);
        try
        {
            report.Pipeline("Check", site).Then(new CheckForLeaks(
                redacted, Public(new RedactArchive().Run(Archive.Empty(redacted.Original.Site)).Public).Files));
            return [];
        }
        catch (BuildException refused)
        {
            return refused.Problems;
        }

        Site<Public> Public(PublicMarkdown markdown) => report.Pipeline("Public", markdown)
            .Then(new ParsePostmortems<Public>())
            .Then(new ComposeEdition<Public>(new LocalDate(2026, 11, 1)))
            .Then(new RenderSite<Public>(new MemoryFiles()))
            .Value;
    }

    private static void List(string source, RedactedPostmortem report, StringBuilder listing)
    {
        var text = report.Original.Source.Text;
        foreach (var edit in report.Edits)
        {
            if (!edit.Rule.StartsWith("mask-", StringComparison.Ordinal) && edit.Rule != "link-internal") continue;
            var context = text[Math.Max(0, edit.Start - Around)..Math.Min(text.Length, edit.End + Around)];
            listing.AppendJoin('\t', source, report.Original.Source.Path,
                report.Original.Source.PositionAt(edit.Start).Line.ToString(CultureInfo.InvariantCulture),
                edit.Rule, OneLine(text[edit.Start..edit.End]), edit.Replacement, OneLine(context)).Append('\n');
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>Sources down, rules across, and what the leak check found.</summary>
    private sealed class Table
    {
        private readonly List<(string Source, int Documents, Dictionary<string, int> Edits, int Findings)> rows = [];

        public void Add(string source, RedactedArchive redacted, ImmutableArray<Problem> findings) => rows.Add((source,
            redacted.Reports.Length,
            redacted.Reports.SelectMany(report => report.Edits)
                .Where(edit => edit.Rule.StartsWith("mask-", StringComparison.Ordinal) || edit.Rule == "link-internal")
                .GroupBy(edit => edit.Rule).ToDictionary(rule => rule.Key, rule => rule.Count()),
            findings.Length));

        public override string ToString()
        {
            var rules = rows.SelectMany(row => row.Edits.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
            var text = new StringBuilder("source                   docs");
            foreach (var rule in rules) text.Append(CultureInfo.InvariantCulture, $"{rule.Replace("mask-", "", StringComparison.Ordinal),14}");
            text.Append("  findings\n");
            foreach (var (source, documents, edits, findings) in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"{source,-24}{documents,5}");
                foreach (var rule in rules) text.Append(CultureInfo.InvariantCulture, $"{edits.GetValueOrDefault(rule),14}");
                text.Append(CultureInfo.InvariantCulture, $"{findings,10}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{"all",-24}{rows.Sum(row => row.Documents),5}");
            foreach (var rule in rules) text.Append(CultureInfo.InvariantCulture, $"{rows.Sum(row => row.Edits.GetValueOrDefault(rule)),14}");
            return text.Append(CultureInfo.InvariantCulture, $"{rows.Sum(row => row.Findings),10}\n").ToString();
        }
    }
}
