using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// What came after the incidents of a status page: postmortems, promised reports, and how soon. Internal.
/// </summary>
/// <param name="Coverage">Which incidents have a postmortem.</param>
/// <param name="Promises">The reports that the status page promised.</param>
/// <param name="Delays">How soon postmortems were published: all, then by year.</param>
/// <param name="AsOf">"Today", from which days are counted.</param>
public sealed record FollowUp(
    Coverage Coverage, ImmutableArray<Promise> Promises, ImmutableArray<PublicationDelay> Delays, LocalDate AsOf)
{
    public static FollowUp Of(
        IncidentHistory history, IEnumerable<Postmortem> postmortems, StatusSettings settings, LocalDate asOf) => new(
        FindCoverage.In(history, settings, asOf),
        FindPromises.In(history, asOf),
        FindDelays.In(postmortems, settings.PublishWithin),
        asOf);
}
