using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Proposes which incidents a report tells of, where neither it nor the status page says so: by time, by services, by
/// words. Guesses, each with its reasons; a person decides.
/// </summary>
internal sealed class ProposeLinks
{
    private const int MaxProposals = 5;

    /// <summary>Reports of longer ones are of many incidents; those that began later aren't looked for.</summary>
    private static readonly Duration MaxWindow = Duration.FromDays(14);

    private readonly IncidentHistory history;
    private readonly IncidentTimeline timeline;
    private readonly CompareWords words;

    public ProposeLinks(IncidentHistory history)
    {
        this.history = history;
        timeline = new IncidentTimeline(history.Incidents);
        words = new CompareWords(history.Incidents);
    }

    /// <summary>The proposals for a report; what it is linked with already isn't among them.</summary>
    public ProposedLinks For(Postmortem postmortem)
    {
        if (ReportWindow.Of(postmortem) is not { } window) return new ProposedLinks(postmortem, []);
        var linked = history.LinksOf(postmortem).Select(link => link.Incident.Key).ToHashSet(StringComparer.Ordinal);
        var until = Instant.Min(Instant.Max(window.Until, window.From + CompareTimes.Reach), window.From + MaxWindow);
        var spans = timeline.Between(window.From - CompareTimes.Reach, until)
            .Where(span => !linked.Contains(span.Incident.Key) && CompareTimes.MayBe(window, span)).ToList();
        return new ProposedLinks(postmortem,
        [
            .. WithoutMaintenance(spans, postmortem).Select(span => Propose(postmortem, window, span))
                .OrderByDescending(proposal => proposal.Fits).ThenByDescending(proposal => proposal.Confidence)
                .ThenBy(proposal => proposal.Incident.Key, StringComparer.Ordinal)
                .Take(MaxProposals),
        ]);
    }

    /// <summary>Announced work is what a report tells of only if it says so, or if there is nothing else.</summary>
    private static IEnumerable<IncidentSpan> WithoutMaintenance(List<IncidentSpan> spans, Postmortem postmortem) =>
        IsOfMaintenance(postmortem) || spans.All(span => span.Incident.IsMaintenance)
            ? spans
            : spans.Where(span => !span.Incident.IsMaintenance);

    private static bool IsOfMaintenance(Postmortem postmortem) => postmortem.Triggers.Any(trigger =>
        trigger.Key.Contains("maintenance", StringComparison.OrdinalIgnoreCase)
        || trigger.Name.Contains("maintenance", StringComparison.OrdinalIgnoreCase));

    private LinkProposal Propose(Postmortem postmortem, ReportWindow window, IncidentSpan span)
    {
        var incident = span.Incident;
        var (time, services, said) = (CompareTimes.Of(window, span), CompareServices.Of(postmortem, incident),
            words.Of(postmortem, incident));
        var reasons = new[] { time, services, said }.Select(evidence => evidence.Reason).OfType<string>().ToList();
        // Where there is nothing to compare, that is neither for it nor against it.
        var confidence = time.Score!.Value * (0.6 + (0.25 * (services.Score ?? 0.4)) + (0.15 * (said.Score ?? 0)));
        if (window.Basis == WindowBasis.TimeWithoutZone || span.Began is { Offset: null, Precision: not Precision.Day })
            confidence *= 0.75;
        if (incident.IsMaintenance && !IsOfMaintenance(postmortem))
        {
            confidence *= 0.7;
            reasons.Add("is announced work");
        }

        if (history.LinksOf(incident).FirstOrDefault() is { } other)
        {
            confidence *= 0.7;
            reasons.Add($"{other.Postmortem.Source.Path} tells of it already");
        }

        return new LinkProposal(incident, Math.Round(confidence, 2), [.. reasons])
        {
            Fits = CompareTimes.IsNear(window, span) && (window.Day is null || services.Score > 0 || said.Score > 0.3),
            Delay = window.Day is null && span.Began.Precision != Precision.Day ? span.From - window.From : null,
        };
    }
}
