using System.Collections.Immutable;

namespace PostmortemSite.Searching.Questions;

/// <summary>What an archive says to a question.</summary>
/// <param name="Expanded">The question, and what was found of its words.</param>
/// <param name="Hits">The documents, best first.</param>
internal sealed record Answer(ExpandedQuestion Expanded, ImmutableArray<Hit> Hits)
{
    /// <summary>
    /// True if no document has all that was asked for with quotes or a field, so that the words count alone.
    /// </summary>
    public bool IsRelaxed { get; init; }

    /// <summary>The phrases and identifiers that documents hold as a whole, by the document's number.</summary>
    public ImmutableDictionary<int, ImmutableArray<HeldPhrase>> Held { get; init; } =
        ImmutableDictionary<int, ImmutableArray<HeldPhrase>>.Empty;

    /// <summary>The filters' values that no postmortem has.</summary>
    public ImmutableArray<UnknownValue> UnknownValues { get; init; } = [];
}
