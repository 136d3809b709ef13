using PostmortemSite.Model;

namespace PostmortemSite.Tests.Parsing.Actions;

public class WhenRealReportsAreRead(ITestOutputHelper output)
{
    [Fact]
    public void Their_actions_are_found_and_no_word_is_lost()
    {
        var lost = new List<string>();
        output.WriteLine($"{"source",-24} docs items  done  open  prog  drop  none owner   due ticket");
        foreach (var (source, reports) in Corpora.Read())
        {
            var read = reports.Select(report => new ReadReport(report.Text, $"{source}/{report.Path}")).ToList();
            lost.AddRange(read.SelectMany(report => LostWords.In(report).Select(word => $"{report.Source.Path}: {word}")));
            var documents = read.Count(report => report.Sections.Any(section => section.Kind == SectionKind.ActionItems));
            var items = read.SelectMany(report => report.Actions()).ToList();
            output.WriteLine(
                $"{source,-24}{documents,5}{items.Count,6}{Count(ActionState.Done)}{Count(ActionState.Open)}"
                + $"{Count(ActionState.InProgress)}{Count(ActionState.Dropped)}{Count(ActionState.NotStated)}"
                + $"{items.Count(item => !item.Owners.IsEmpty),6}"
                + $"{items.Count(item => item.Due is not null || item.DueText is not null),6}"
                + $"{items.Count(item => item.Ticket is not null),7}");

            string Count(ActionState state) => $"{items.Count(item => item.State == state),6}";
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }
}
