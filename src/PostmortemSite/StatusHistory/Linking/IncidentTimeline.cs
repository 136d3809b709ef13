using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Finds the incidents around a time without looking at all of them: those of usual length by their start, and the few
/// that went on for longer than a week one by one.
/// </summary>
internal sealed class IncidentTimeline
{
    private static readonly Duration UsualLength = Duration.FromDays(7);

    private readonly ImmutableArray<IncidentSpan> usual;
    private readonly ImmutableArray<IncidentSpan> lasting;

    public IncidentTimeline(IEnumerable<StatusIncident> incidents)
    {
        var spans = incidents.Select(IncidentSpan.Of).OfType<IncidentSpan>()
            .ToLookup(span => span.Length > UsualLength);
        usual = [.. spans[false].OrderBy(span => span.From).ThenBy(span => span.Incident.Key, StringComparer.Ordinal)];
        lasting = [.. spans[true]];
    }

    /// <summary>Those of which any part lies between two times, ends included.</summary>
    public IEnumerable<IncidentSpan> Between(Instant from, Instant until)
    {
        for (var i = FirstFrom(from - UsualLength); i < usual.Length && usual[i].From <= until; i++)
            if (usual[i].Until >= from)
                yield return usual[i];
        foreach (var span in lasting)
            if (span.From <= until && span.Until >= from)
                yield return span;
    }

    private int FirstFrom(Instant from)
    {
        int low = 0, high = usual.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (usual[middle].From < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
