using PostmortemSite.Model.Insights;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>The recurrences that the example archive was written with, and nothing else.</summary>
public class WhenFailuresComeBack
{
    private static readonly Lazy<RecurrenceInsights> Example =
        new(() => InsightfulArchive.At(Path.Combine(Repository.Root, "input")).Insights.Recurrence!);

    [Fact]
    public void Those_that_were_planted_are_found_with_what_would_have_helped()
    {
        Figures.Print("recurrences-example", string.Join('\n', Example.Value.Chains.SelectMany(Lines)));
    }

    private static IEnumerable<string> Lines(RecurrenceChain chain)
    {
        yield return $"{chain.Slug}: {chain.Occurrences.Length} times";
        foreach (var occurrence in chain.Occurrences)
        {
            yield return $"  {occurrence.Number}. {occurrence.Postmortem.Slug} +{occurrence.DaysSinceLast} d";
            foreach (var reason in occurrence.Reasons)
                yield return $"     like {reason.Earlier.Slug}: {(reason.IsDeclared ? "declared" : "found")} services {string.Join(',', reason.Services.Select(t => t.Key))} causes {string.Join(',', reason.Causes.Select(t => t.Key))} triggers {string.Join(',', reason.Triggers.Select(t => t.Key))} likeness {reason.Likeness:0.00}";
            foreach (var action in occurrence.Helping)
                yield return $"     not done: {action.Report.Date:uuuu-MM-dd} {action.Item.Text} [{action.Item.State} {action.Item.Ticket}; named {action.NamedBy}; overdue {action.DaysOverdue}; done {action.DoneOn:uuuu-MM-dd}]";
        }
    }
}
