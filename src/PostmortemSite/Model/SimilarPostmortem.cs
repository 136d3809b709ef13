using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>A postmortem that resembles another one.</summary>
/// <param name="Postmortem">It.</param>
/// <param name="Likeness">How much: the share of what tells the other one from the rest that this one says too, and a
/// little for what both are filed under. About 0 to 1; more where this one says it more often.</param>
/// <param name="Shared">What they have in common.</param>
public sealed record SimilarPostmortem(Postmortem Postmortem, double Likeness, SharedTraits Shared);

/// <summary>What two postmortems have in common.</summary>
/// <param name="Services">Services that both affected.</param>
/// <param name="Causes">Causes of both.</param>
/// <param name="Triggers">What set both off.</param>
/// <param name="Tags">Labels of both.</param>
/// <param name="Words">Words and short phrases that both say and few others do, as one of them writes them; the most
/// telling first.</param>
public sealed record SharedTraits(
    ImmutableArray<Term> Services,
    ImmutableArray<Term> Causes,
    ImmutableArray<Term> Triggers,
    ImmutableArray<Term> Tags,
    ImmutableArray<string> Words)
{
    /// <summary>The same in plain words: "same service and cause", "both speak of replication lag, failover".</summary>
    public IEnumerable<string> Reasons
    {
        get
        {
            if (Filing is { } filing) yield return filing;
            if (!Words.IsEmpty) yield return $"both speak of {string.Join(", ", Words)}";
        }
    }

    /// <summary>What they are both filed under: "same service and cause"; null if nothing.</summary>
    public string? Filing
    {
        get
        {
            string[] kinds = [.. Kind("service", Services), .. Kind("cause", Causes), .. Kind("trigger", Triggers)];
            return kinds.Length > 0 ? "same " + Listed(kinds)
                : Tags.IsEmpty ? null
                : "both tagged " + Listed([.. Tags.Select(tag => tag.Name)]);
        }
    }

    private static string[] Kind(string name, ImmutableArray<Term> shared) => shared.IsEmpty ? [] : [name];

    private static string Listed(string[] words) =>
        words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}

/// <summary>How much a postmortem resembles another one.</summary>
/// <param name="Postmortem">It.</param>
/// <param name="Likeness">As <see cref="SimilarPostmortem.Likeness"/>.</param>
public sealed record Alike(Postmortem Postmortem, double Likeness);

/// <summary>The postmortems that resemble another one, the most similar first.</summary>
/// <param name="Shown">The few that its page shows, with what is shared.</param>
/// <param name="All">All above the threshold, of however many services.</param>
internal sealed record FoundAlike(ImmutableArray<SimilarPostmortem> Shown, ImmutableArray<Alike> All)
{
    public static FoundAlike None { get; } = new([], []);
}
