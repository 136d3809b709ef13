using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>
/// Finds what a status page changed of what it had said. How an incident goes on, with further updates, an end, a
/// report, isn't an edit.
/// </summary>
internal static class FindEdits
{
    private const int LongestText = 2000;

    /// <summary>What was said before, each with the time at which the change was noticed.</summary>
    public static IEnumerable<StatusEdit> Between(StatusIncident before, StatusIncident after, Moment at) =>
        Fields(before, after).Concat(Updates(before, after))
            .Select(edit => new StatusEdit(at, edit.Field, LimitIncident.Cut(edit.Before, LongestText)));

    private static IEnumerable<(string Field, string Before)> Fields(StatusIncident before, StatusIncident after)
    {
        if (before.Name != after.Name) yield return ("name", before.Name);
        if (before.Impact != after.Impact && before.Impact != StatusImpact.Unknown)
            yield return ("impact", StatusWord.Of(before.Impact));
        if (IsMoved(before.Started, after.Started)) yield return ("started", StatusTime.Write(before.Started!));
        if (IsMoved(before.Resolved, after.Resolved)) yield return ("resolved", StatusTime.Write(before.Resolved!));
        if (before.IsOver && !after.IsOver && before.State != StatusState.Unknown)
            yield return ("state", StatusWord.Of(before.State));
    }

    private static IEnumerable<(string Field, string Before)> Updates(StatusIncident before, StatusIncident after)
    {
        foreach (var update in before.Updates)
        {
            var time = update.At is { } at ? $" {StatusTime.Write(at)}" : "";
            var now = after.Updates.FirstOrDefault(other => IsSame(update, other));
            if (now is null) yield return ($"removed update{time}", update.Body.Source);
            else if (now.Body.Source != update.Body.Source) yield return ($"update{time}", update.Body.Source);
        }
    }

    private static bool IsMoved(Moment? before, Moment? after) =>
        before is not null && (after is null || StatusTime.Write(before) != StatusTime.Write(after));

    private static bool IsSame(StatusUpdate one, StatusUpdate other) => one.Id is not null || other.Id is not null
        ? one.Id == other.Id
        : one.State == other.State && Written(one.At) == Written(other.At);

    private static string Written(Moment? at) => at is null ? "" : StatusTime.Write(at);
}
