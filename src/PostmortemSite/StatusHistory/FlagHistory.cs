using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Flags what only shows over time: what the page took back, and what begins after the history's end. A pull doesn't
/// pass here, so a snapshot keeps the facts and never these flags.
/// </summary>
internal static class FlagHistory
{
    /// <summary>The flag of what the page no longer lists.</summary>
    public const string Vanished = "vanished";

    /// <summary>The flag of what the page said otherwise before.</summary>
    public const string Edited = "edited";

    /// <param name="incident">The incident.</param>
    /// <param name="fetched">When its history was fetched, or null.</param>
    public static StatusIncident Of(StatusIncident incident, Moment? fetched)
    {
        var flags = Flags(incident, fetched).Except(incident.Flags).ToList();
        return flags.Count == 0 ? incident : incident with { Flags = [.. incident.Flags, .. flags] };
    }

    private static IEnumerable<StatusFlag> Flags(StatusIncident incident, Moment? fetched)
    {
        if (!incident.IsMaintenance && incident.Started?.Since(fetched) is { } lead && lead > Duration.Zero)
            yield return new StatusFlag("starts-later",
                $"It begins after {StatusTime.Write(fetched!)}, when the page was fetched.");
        if (incident.Vanished is { } missed)
            yield return new StatusFlag(Vanished, $"The page no longer lists it, since {StatusTime.Write(missed)}.");
        if (!incident.Edits.IsEmpty)
            yield return new StatusFlag(Edited,
                $"The page changed its {string.Join(", ", incident.Edits.Select(WordOf).Distinct())} "
                + "since it was first fetched.");
    }

    private static string WordOf(StatusEdit edit) => edit.Field switch
    {
        "started" => "start",
        "resolved" => "end",
        _ when edit.IsUpdate => "updates",
        _ => edit.Field,
    };
}
