using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tracking;

/// <summary>
/// Reads an issue, or a pull request, as GitHub sends it. An open one is in progress where a label says so; one that
/// was closed as not planned, or without being merged, is dropped.
/// </summary>
internal static class GitHubIssue
{
    /// <exception cref="FetchException">It isn't the issue that was asked for.</exception>
    public static TrackedTicket Read(JsonElement issue, ActionTracker tracker, string number)
    {
        if (issue.Number("number")?.ToString(CultureInfo.InvariantCulture) != number
            || issue.Text("state") is not ("open" or "closed"))
            throw new FetchException("sent something that isn't the issue", "Try again later.");
        var (state, word) = StateOf(issue, tracker);
        return new TrackedTicket(tracker.Name, $"{tracker.GitHub}#{number}", state)
        {
            StateText = word,
            Since = Day(issue, "closed_at"),
            Due = issue.Map("milestone") is { } milestone ? Day(milestone, "due_on") : null,
            Assignees = [.. issue.Items("assignees").Select(assignee => assignee.Text("login")).OfType<string>()
                .Select(login => $"@{login}")],
        };
    }

    private static (ActionState State, string Word) StateOf(JsonElement issue, ActionTracker tracker)
    {
        if (issue.Text("state") == "open")
            return issue.Items("labels").Select(label => label.Text("name")).OfType<string>()
                .FirstOrDefault(label => TrackerWords.StateOf(label, tracker) == ActionState.InProgress) is { } label
                ? (ActionState.InProgress, $"open, {label}")
                : (ActionState.Open, "open");
        if (issue.Map("pull_request") is { } change)
            return change.Text("merged_at") is null ? (ActionState.Dropped, "closed") : (ActionState.Done, "merged");
        return issue.Text("state_reason") switch
        {
            "not_planned" => (ActionState.Dropped, "closed as not planned"),
            "duplicate" => (ActionState.Dropped, "closed as duplicate"),
            _ => (ActionState.Done, "closed"),
        };
    }

    private static LocalDate? Day(JsonElement of, string key) =>
        InstantPattern.General.Parse(of.Text(key) ?? "") is { Success: true, Value: var at } ? at.InUtc().Date : null;
}
