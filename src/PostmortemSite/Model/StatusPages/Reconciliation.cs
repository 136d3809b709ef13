using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>
/// What the status page told of an incident, beside what its postmortem says: when it really was, when the page said
/// that it was, and where the two differ. Everything is counted in instants, so that neither midnight nor a change of
/// clocks makes a difference; what can't be compared is unknown, with the reason.
/// </summary>
public sealed record Reconciliation
{
    /// <summary>The report, whose times count.</summary>
    public required Postmortem Postmortem { get; init; }

    /// <summary>
    /// The incidents that it tells of, in the order of their beginnings; maintenance only if there is nothing else.
    /// </summary>
    public required ImmutableArray<StatusIncident> Incidents { get; init; }

    /// <summary>When customers ceased to be affected: when it was mitigated, else when it was resolved.</summary>
    public Moment? Ended => Postmortem.Times.Mitigated ?? Postmortem.Times.Resolved;

    /// <summary>True if the end is that of the mitigation, false if it is that of the incident.</summary>
    public bool EndsWithMitigation => Postmortem.Times.Mitigated is not null;

    /// <summary>How long it really was.</summary>
    public required Measured Real { get; init; }

    /// <summary>From the real start to the page's first post; negative if the page spoke first.</summary>
    public required Measured FirstPost { get; init; }

    /// <summary>
    /// What the page showed, as stretches from the real start: the incidents' windows together. Empty where not all of
    /// them are known.
    /// </summary>
    public ImmutableArray<Stretch> Shown { get; init; } = [];

    /// <summary>How much of the real window lies before anything that the page showed.</summary>
    public required Measured MissedBefore { get; init; }

    /// <summary>How much of the real window lies between the windows that the page showed.</summary>
    public required Measured MissedBetween { get; init; }

    /// <summary>How much of the real window lies after everything that the page showed.</summary>
    public required Measured MissedAfter { get; init; }

    /// <summary>How much of the real window the page doesn't show.</summary>
    public Measured Missed => MissedBefore + MissedBetween + MissedAfter;

    /// <summary>What the page showed before the real start.</summary>
    public required Measured SurplusBefore { get; init; }

    /// <summary>What the page showed after the real end.</summary>
    public required Measured SurplusAfter { get; init; }

    /// <summary>What the page showed outside of the real window.</summary>
    public Measured Surplus => SurplusBefore + SurplusAfter;

    /// <summary>
    /// Null where the site doesn't say which impacts go with the severity, or the page gives no impact.
    /// </summary>
    public ImpactComparison? Impact { get; init; }

    /// <summary>True if either tells more than a threshold of what the other doesn't.</summary>
    public bool Differs(Duration threshold) => Missed.Exceeds(threshold) || Surplus.Exceeds(threshold);

    /// <summary>A point of the line as a moment on the clock of the report's start.</summary>
    public Moment At(Duration sinceStart)
    {
        var start = Postmortem.Times.Started!;
        return start with
        {
            Local = start.Local.InUtc().ToInstant().Plus(sinceStart).InUtc().LocalDateTime,
            Precision = Precision.Minute,
            IsApproximate = false,
        };
    }
}

/// <summary>The impact that the page showed, beside those that go with the report's severity.</summary>
/// <param name="Shown">The worst that the page said.</param>
/// <param name="Expected">What <c>site.yml</c> expects, in its order.</param>
public sealed record ImpactComparison(StatusImpact Shown, ImmutableArray<StatusImpact> Expected)
{
    public bool IsExpected => Expected.Contains(Shown);
}
