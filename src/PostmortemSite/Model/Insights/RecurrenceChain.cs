using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>The same failure, each time that it happened.</summary>
/// <param name="Occurrences">At least two, oldest first; all have a date.</param>
public sealed record RecurrenceChain(ImmutableArray<Occurrence> Occurrences)
{
    /// <summary>The first time.</summary>
    public Occurrence First => Occurrences[0];

    /// <summary>The last time so far.</summary>
    public Occurrence Last => Occurrences[^1];

    /// <summary>What the chain is called on pages and in addresses: the first report's own part of its address.</summary>
    public string Slug => First.Postmortem.Slug;

    /// <summary>The services that most of its postmortems name: at least two.</summary>
    public ImmutableArray<Term> Services => Shared(postmortem => postmortem.Services);

    /// <summary>The causes that most of its postmortems name: at least two.</summary>
    public ImmutableArray<Term> Causes => Shared(postmortem => postmortem.Causes);

    /// <summary>The triggers that most of its postmortems name: at least two.</summary>
    public ImmutableArray<Term> Triggers => Shared(postmortem => postmortem.Triggers);

    /// <summary>The later times that follow from one, oldest first.</summary>
    public ImmutableArray<Postmortem> After(Occurrence time) =>
        [.. Occurrences.Where(later => later.Before.Any(before => before.Slug == time.Postmortem.Slug))
            .Select(later => later.Postmortem)];

    private ImmutableArray<Term> Shared(Func<Postmortem, ImmutableArray<Term>> terms)
    {
        var named = Occurrences.SelectMany(occurrence => terms(occurrence.Postmortem))
            .GroupBy(term => term.Key, StringComparer.Ordinal).ToList();
        var most = named.Select(group => group.Count()).DefaultIfEmpty().Max();
        return most < 2 ? [] : [.. named.Where(group => group.Count() == most).Select(group => group.First())];
    }
}

/// <summary>One time that a failure happened.</summary>
/// <param name="Postmortem">Its postmortem, which has a date.</param>
public sealed record Occurrence(Postmortem Postmortem)
{
    /// <summary>1 for the first time, 2 for the second; where two failures turn out to be one, each has a first time.</summary>
    public int Number => Before.Length + 1;

    /// <summary>The day.</summary>
    public LocalDate Date => Postmortem.Date!.Value;

    /// <summary>From the first time to this one; zero for the first.</summary>
    public Period SinceFirst { get; init; } = Period.Zero;

    /// <summary>The same in days.</summary>
    public int DaysSinceFirst { get; init; }

    /// <summary>The times before that it follows from, directly or over others, oldest first; none of a first time.</summary>
    public ImmutableArray<Postmortem> Before { get; init; } = [];

    /// <summary>Whole days since the time before; 0 for the first.</summary>
    public int DaysSinceLast { get; init; }

    /// <summary>Why it is taken for the same failure, one for each earlier report that it matches; none of the first.</summary>
    public ImmutableArray<RecurrenceReason> Reasons { get; init; } = [];

    /// <summary>What earlier reports had promised, wasn't done by then, and would have met it.</summary>
    public ImmutableArray<HelpingAction> Helping { get; init; } = [];
}

/// <summary>Why two postmortems are taken for the same failure.</summary>
/// <param name="Earlier">The earlier one.</param>
/// <param name="IsDeclared">True if one names the other.</param>
/// <param name="Services">Services of both.</param>
/// <param name="Causes">Causes of both.</param>
/// <param name="Triggers">What set both off.</param>
/// <param name="Likeness">How much their texts resemble each other, as <see cref="Alike.Likeness"/>; null below its threshold.</param>
public sealed record RecurrenceReason(
    Postmortem Earlier,
    bool IsDeclared,
    ImmutableArray<Term> Services,
    ImmutableArray<Term> Causes,
    ImmutableArray<Term> Triggers,
    double? Likeness);
