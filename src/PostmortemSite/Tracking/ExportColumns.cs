using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Reading;

namespace PostmortemSite.Tracking;

/// <summary>Which columns of an export mean what: the declared ones, else those that trackers usually have.</summary>
internal sealed class ExportColumns
{
    private static readonly ImmutableArray<string> States = ["status", "state", "statusname", "statename", "workflowstate"];

    private readonly ActionTracker tracker;
    private readonly string path;
    private readonly ImmutableArray<string> titles;
    private readonly HashSet<string> there;

    /// <exception cref="BuildException">A declared column isn't there, or none says the key or the state.</exception>
    public ExportColumns(ActionTracker tracker, ImmutableArray<string> titles, string path)
    {
        (this.tracker, this.titles, this.path) = (tracker, titles, path);
        there = [.. titles.Select(ExportRow.Plain)];
        Key = Needed("key", "issuekey", "key", "identifier", "ticket", "ticketid", "issue", "issueid", "id", "iid",
            "number");
        State = Needed("state", [.. States]);
        Category = [.. State.Select(state => state + "category")];
        Due = Of("due", "duedate", "due", "dueon", "deadline", "targetdate");
        Assignee = Of("assignee", "assignee", "assignees", "assigneename", "assignedto", "owner", "owners");
        Since = Of("since", "resolved", "resolutiondate", "resolvedat", "closed", "closedat", "closeddate", "completed",
            "completedat", "completiondate", "canceled", "canceledat");
        Url = Of("url", "url", "weburl", "htmlurl", "issueurl", "link");
    }

    /// <summary>What the ticket is called.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>How far it has come, in the team's word.</summary>
    public ImmutableArray<string> State { get; }

    /// <summary>The same, in the tracker's own word.</summary>
    public ImmutableArray<string> Category { get; }

    /// <summary>By when it is to be done.</summary>
    public ImmutableArray<string> Due { get; }

    /// <summary>Who is to do it.</summary>
    public ImmutableArray<string> Assignee { get; }

    /// <summary>Since when it is closed.</summary>
    public ImmutableArray<string> Since { get; }

    /// <summary>Where it lies.</summary>
    public ImmutableArray<string> Url { get; }

    private ImmutableArray<string> Of(string meaning, params ImmutableArray<string> usual)
    {
        if (!tracker.Columns.TryGetValue(meaning, out var declared)) return [.. usual.Where(there.Contains)];
        return there.Contains(ExportRow.Plain(declared)) || titles.IsEmpty
            ? [ExportRow.Plain(declared)]
            : throw Missing($"There is no column \"{declared}\".",
                NearestWord.DidYouMean(declared, titles) ?? "Correct the tracker's \"columns\" in site.yml.");
    }

    private ImmutableArray<string> Needed(string meaning, params ImmutableArray<string> usual) =>
        Of(meaning, usual) is { IsEmpty: false } columns
            ? columns
            : throw Missing($"No column says a ticket's {meaning}.",
                $"Name it under the tracker's \"columns\" in site.yml: \"columns: {{ {meaning}: … }}\".");

    private BuildException Missing(string what, string remedy) => new(ExitCode.Input, "Nothing was pulled.",
    [
        Problem.Error(path, Position.Start, "columns",
            titles.IsEmpty
                ? "There are no tickets here."
                : $"{what} There are: {PlainLine.Of(string.Join(", ", titles.Take(20)))}.",
            titles.IsEmpty ? "Export a list of tickets." : remedy),
    ]);
}
