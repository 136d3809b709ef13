using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Parsing.Actions;

public class WhenRealReportsAreRead
{
    private static readonly ActionState[] States =
        [ActionState.Done, ActionState.Open, ActionState.InProgress, ActionState.Dropped, ActionState.NotStated];

    [Fact]
    public void Their_actions_are_found_and_no_word_is_lost()
    {
        var lost = new List<string>();
        var table = new StringBuilder(
            "source                    docs items  done  open  prog  drop  none owner   due ticket\n");
        foreach (var (source, reports) in Corpora.Read())
        {
            var read = reports.Select(report => new ReadReport(report.Text, $"{source}/{report.Path}")).ToList();
            lost.AddRange(read.SelectMany(report => LostWords.In(report)
                .Select(word => $"{report.Source.Path}: {word}")));
            table.AppendLine(Row(source, read));
        }

        Figures.Print("actions", table.ToString());
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    private static string Row(string source, IReadOnlyList<ReadReport> reports)
    {
        var items = reports.SelectMany(report => report.Actions()).ToList();
        int[] figures =
        [
            reports.Count(report => report.Sections.Any(section => section.Kind == SectionKind.ActionItems)),
            items.Count,
            .. from state in States
               select items.Count(item => item.State == state),
            items.Count(item => !item.Owners.IsEmpty),
            items.Count(item => item.Due is not null || item.DueText is not null),
            items.Count(item => item.Ticket is not null),
        ];
        return $"{source,-24}{string.Concat(figures.Select(figure => $"{figure,6}"))}";
    }
}
