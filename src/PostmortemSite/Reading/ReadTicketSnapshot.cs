using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads what trackers said when they were last asked. It is our own file, so whatever is odd about it is wrong.
/// </summary>
internal static class ReadTicketSnapshot
{
    /// <summary>The largest snapshot, in bytes: some 30,000 tickets.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private static readonly ImmutableArray<string> States =
        [.. Enum.GetValues<ActionState>().Select(TicketWords.Of)];

    /// <param name="file">The file.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static TicketSnapshot From(SourceFile file, Action<Problem> report)
    {
        var root = new MapReader(file.Path, ReadJson.Map(file, report), report);
        if (root.Entries.IsEmpty) return TicketSnapshot.Empty;
        if (root.OneOf("format", TicketSnapshot.Format) is null && root.Node("format") is null)
            root.Wrong(root.Position, "The file doesn't say its \"format\".",
                $"It is written by \"actions pull\"; its format is \"{TicketSnapshot.Format}\".");
        var snapshot = new TicketSnapshot
        {
            Pulled = root.Maps("trackers").Select(Pulled).OfType<(string Name, Instant At)>()
                .DistinctBy(pulled => pulled.Name)
                .ToImmutableSortedDictionary(pulled => pulled.Name, pulled => pulled.At, StringComparer.Ordinal),
            Tickets = [.. root.Maps("tickets").Select(Ticket).OfType<TrackedTicket>()],
        };
        root.RefuseOthers();
        return snapshot;
    }

    private static (string Name, Instant At)? Pulled(MapReader item)
    {
        var (name, said) = (item.Text("name"), item.Scalar("pulled"));
        item.RefuseOthers();
        if (name is not null && said is not null
            && InstantPattern.General.Parse(said.Value) is { Success: true, Value: var at })
            return (name, at);
        item.Wrong(said?.Position ?? item.Position, "A tracker needs its name and when it was last pulled.",
            "Write \"pulled\": \"2026-11-20T06:00:00Z\".");
        return null;
    }

    private static TrackedTicket? Ticket(MapReader item)
    {
        var (tracker, key, state) = (item.Text("tracker"), item.Text("key"), item.OneOf("state", States));
        if (tracker is null || key is null || item.Node("state") is null)
            item.Wrong(item.Position, "A ticket needs its tracker, its key and its state.",
                "Restore the file from the repository's history, or take the ticket out.");
        var ticket = new TrackedTicket(tracker ?? "", key ?? "", TicketWords.StateOf(state) ?? ActionState.NotStated)
        {
            StateText = item.Text("stateText") ?? "",
            Address = Address(item),
            Since = Day(item, "since"),
            Due = Day(item, "due"),
            Assignees = [.. item.Scalars("assignees").Select(name => name.Value)],
            ETag = item.Text("etag"),
        };
        item.RefuseOthers();
        return tracker is null || key is null || state is null ? null : ticket;
    }

    private static Uri? Address(MapReader item)
    {
        if (item.Scalar("url") is not { } said) return null;
        if (Uri.TryCreate(said.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        item.Wrong(said.Position, $"\"{said.Value}\" isn't a web address.", "Write it in full, or leave it out.");
        return null;
    }

    private static LocalDate? Day(MapReader item, string key)
    {
        if (item.Scalar(key) is not { } said) return null;
        if (LocalDatePattern.Iso.Parse(said.Value) is { Success: true, Value: var day }) return day;
        item.Wrong(said.Position, $"\"{said.Value}\" isn't a date.", "Write it as 2026-03-01.");
        return null;
    }
}
