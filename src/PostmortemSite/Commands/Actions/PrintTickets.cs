using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tracking;

namespace PostmortemSite.Commands.Actions;

/// <summary>Tells people what a pull brought: a line a tracker, and a line a ticket that changed.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class PrintTickets(TextWriter output, TextWriter error) : IPrintTickets
{
    public void Result(MergedTickets merged, bool isWritten)
    {
        var name = merged.Pulled.Tracker.Name;
        foreach (var warning in merged.Pulled.Warnings) error.WriteLine(PlainLine.Of($"{name}: {warning} (warning)"));
        output.WriteLine(PlainLine.Of($"{name}: {Count(merged)} of {Tickets(merged)} that the reports name, "
            + (isWritten ? $"written to {TicketSnapshot.Path}" : $"{TicketSnapshot.Path} is as it was")));
        foreach (var change in merged.Changes) output.WriteLine(PlainLine.Of($"  {Line(change)}"));
    }

    public void Failure(ActionTracker tracker, FetchException failure) =>
        error.WriteLine(PlainLine.Of(
            $"{tracker.Name}: {failure.Text} {TicketSnapshot.Path} keeps what was known of it."));

    public void End()
    {
    }

    private static string Count(MergedTickets merged) => merged.Changes.Length == 0
        ? "nothing new"
        : $"{merged.Changes.Count(change => change.Before is null):N0} new and "
            + $"{merged.Changes.Count(change => change.Before is not null):N0} changed";

    private static string Tickets(MergedTickets merged) =>
        merged.Pulled.Tickets.Length == 1 ? "1 ticket" : $"{merged.Pulled.Tickets.Length:N0} tickets";

    private static string Line(TicketChange change) => string.Join('\t', change.After.Key,
        change.Before is { } before && before.State != change.After.State
            ? $"{TicketWords.Of(before.State)} → {TicketWords.Of(change.After.State)}"
            : TicketWords.Of(change.After.State),
        change.After.StateText);
}
