using System.Text;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Wild;

/// <summary>
/// Real reports of other organisations, read as they are. Where they aren't beside the checkout these tests are
/// skipped; nothing of them is part of this repository.
/// </summary>
public class WhenAFolderOfTheWildIsBuilt
{
    /// <summary>No headings at all, or written by machines from a template of their own.</summary>
    private static readonly string[] NotSectionedByPeople = ["icco-postmortems", "alt-ja"];

    [Fact]
    public void It_builds_and_every_line_of_it_is_in_the_internal_page()
    {
        var lost = new List<string>();
        int lines = 0, whole = 0;
        foreach (var folder in Repository.CorporaWithReports())
        {
            using var workspace = new Workspace();
            var result = workspace.Run("build", "--input", folder);
            Assert.True(result.ExitCode == 0, $"{folder}: {result.ExitCode}\n{result.Error}");
            Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);

            foreach (var postmortem in Archive(folder).Postmortems)
            {
                var page = new PageWords(workspace.Page($"internal/postmortems/{postmortem.Slug}/index.html"));
                foreach (var (number, words) in SourceLines.Of(postmortem.Source.Text))
                {
                    lines++;
                    var found = page.Find(words);
                    if (found == Found.Whole) whole++;
                    else if (found == Found.Missing) lost.Add($"{Path.GetFileName(folder)}/{postmortem.Source.Path}:{number}: {string.Join(' ', words)}");
                }
            }
        }

        Figures.Print("wild-lines", $"{lines:N0} lines with text, {lines - lost.Count:N0} in their pages, {whole:N0} of them in one piece");
        Assert.True(lost.Count == 0, $"{lost.Count} lines lost:\n{string.Join('\n', lost.Take(40))}");
    }

    [Fact]
    public void Its_sections_timelines_and_actions_are_recognised()
    {
        var table = new StringBuilder("source                  docs title  date     headings known   timelines read  entries dated undated actions warnings\n");
        Counts people = new(), all = new();
        foreach (var folder in Repository.CorporaWithReports())
        {
            var counts = Counts.Of(Archive(folder));
            var name = Path.GetFileName(folder);
            table.AppendLine(counts.Row(name));
            all += counts;
            if (!NotSectionedByPeople.Contains(name)) people += counts;
        }

        table.AppendLine(people.Row("people's, sectioned")).AppendLine(all.Row("all"));
        Figures.Print("wild-recognised", table.ToString());

        Assert.True(people.Recognised >= 0.85 * people.Headings, "Fewer than 85 % of the headings are known.");
        Assert.True(all.TimelinesRead >= 0.95 * all.Timelines, "Fewer than 95 % of the timelines gave an entry.");
        Assert.True(all.Dated + all.Undated >= 0.9 * all.Entries, "Fewer than 90 % of the entries are dated, or honestly not.");
        Assert.Equal(all.Documents, all.WithTitle);
    }

    private static Archive<Audiences.Internal> Archive(string folder) =>
        new SiteBuild(new BuildOptions(folder, "", new LocalDate(2026, 11, 1)), new BuildReport(TimeProvider.System)).Parse();
}
