using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Tests.Support;
using PostmortemSite.Writing;

namespace PostmortemSite.Tests.Redacting;

/// <summary>
/// Two hundred terms in twelve disguises, each in a report of its own: it is masked, or the build is refused and names
/// the line. What counts as readable is decided here without the product's own reading.
/// </summary>
public class WhenATermIsDisguised
{
    private const int Line = 10;

    private static readonly string[] Terms = [.. DisguisedTerms.People, .. DisguisedTerms.Others];

    [Fact]
    public void It_is_masked_or_the_build_is_refused()
    {
        Assert.Equal(200, Terms.Length);
        var table = new StringBuilder("| disguise | terms | refused, line named | masked | missed |\n|---|--:|--:|--:|---|\n");
        var missed = new List<string>();
        foreach (var (name, disguise) in DisguisedTerms.Disguises)
        {
            var (refused, readable) = Outcome(disguise);
            missed.AddRange(readable.Select(term => $"{term} ({name})"));
            var masked = Terms.Length - refused - readable.Count;
            var names = readable.Count == 0 ? "none" : string.Join(", ", readable);
            table.Append(CultureInfo.InvariantCulture,
                $"| {name} | {Terms.Length} | {refused} | {masked} | {names} |\n");
        }

        var all = Terms.Length * DisguisedTerms.Disguises.Count;
        table.Append(CultureInfo.InvariantCulture, $"\n{all - missed.Count} of {all} caught: {100.0 * (all - missed.Count) / all:0.0} %\n");
        Figures.Print("disguises", table.ToString());
        Assert.True(missed.Count <= all / 100, table.ToString());
    }

    [Fact]
    public void Nothing_is_refused_where_nothing_is_disguised()
    {
        using var workspace = Reports(_ => "somebody", Enumerable.Range(0, Terms.Length));
        Assert.Equal(Terms.Length, Build(workspace).Public.Site.Edition.Archive.Postmortems.Length);
    }

    /// <summary>
    /// How many reports were refused by their line, and the terms that can be read in what is published of the
    /// others.
    /// </summary>
    private static (int Refused, List<string> Readable) Outcome(Func<string, string> disguise)
    {
        var left = Enumerable.Range(0, Terms.Length).ToHashSet();
        while (true)
        {
            using var workspace = Reports(disguise, left);
            try
            {
                var files = Build(workspace).Public.Site.Files;
                return (Terms.Length - left.Count, [.. left.Where(i => IsReadable(files, i, disguise(Terms[i]))).Select(i => Terms[i])]);
            }
            catch (BuildException refused) when (refused.Code == ExitCode.Leak)
            {
                var named = refused.Problems.Where(problem => problem.Position.Line == LineOf(disguise))
                    .Select(problem => Number(problem.Path)).ToHashSet();
                var told = string.Join('\n', refused.Problems);
                Assert.DoesNotContain(Terms, term => told.Contains(term, StringComparison.OrdinalIgnoreCase));
                Assert.True(left.RemoveWhere(named.Contains) > 0, string.Join('\n', refused.Problems.Take(5)));
            }
        }
    }

    /// <summary>A table's row stands four lines below the sentence that it interrupts.</summary>
    private static int LineOf(Func<string, string> disguise) => Line + disguise("Example").Split("| Exa")[0].Count(c => c == '\n');

    private static int Number(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path)[1..], CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static FinishedSites Build(Workspace workspace) =>
        new SiteBuild(new BuildOptions(workspace.Input, workspace.Output, new LocalDate(2026, 1, 1)), BuildReport.Silent).Check();

    private static Workspace Reports(Func<string, string> disguise, IEnumerable<int> numbers)
    {
        var workspace = new Workspace()
            .With("site.yml", "title: T\nredaction:\n  deniedTerms:\n"
                + string.Concat(DisguisedTerms.Others.Select(term => $"    - {{ term: \"{term}\", replacement: a customer }}\n")))
            .With("people.yml", "people:\n" + string.Concat(DisguisedTerms.People.Select(name => $"  - {{ name: {name}, role: the engineer }}\n")));
        foreach (var i in numbers)
            workspace.With($"postmortems/r{i}.md",
                $"---\naudience: public\nstatus: final\ndate: 2026-01-01\npublic: {{ slug: r{i} }}\n---\n# A report\n\n"
                + $"## Summary\nWe heard it from {disguise(Terms[i])} on Monday.\n");
        return workspace;
    }

    /// <summary>
    /// The report's page shows the term, or what was written instead of it, to whoever takes away blanks.
    /// </summary>
    private static bool IsReadable(IStagedFiles files, int number, string disguised)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files.Read($"postmortems/r{number}/index.html")));
        var shown = Bare(page.Body!.TextContent);
        Assert.Contains("Weheard", shown, StringComparison.OrdinalIgnoreCase);
        return shown.Contains(Bare(Terms[number]), StringComparison.OrdinalIgnoreCase)
            || shown.Contains(Bare(disguised.Trim('`')), StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\u00ad')));
}
