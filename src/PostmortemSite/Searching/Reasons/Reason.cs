using System.Collections.Immutable;

namespace PostmortemSite.Searching.Reasons;

/// <summary>Why a document answers a question.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Words">What they have in common, in the question's order.</param>
internal sealed record Reason(ReasonKind Kind, ImmutableArray<string> Words)
{
    /// <summary>In plain words: <c>same error "too many clients already"</c>, <c>in the title: pool, timeout</c>.</summary>
    public override string ToString() => Kind switch
    {
        ReasonKind.SameError => $"same error \"{Words[0]}\"",
        ReasonKind.SameService => $"same service: {string.Join(", ", Words)}",
        ReasonKind.SameTrigger => $"same trigger: {string.Join(", ", Words)}",
        ReasonKind.SameCause => $"same cause: {string.Join(", ", Words)}",
        ReasonKind.InTitle => $"in the title: {string.Join(", ", Words)}",
        ReasonKind.InTags => $"filed under: {string.Join(", ", Words)}",
        ReasonKind.InText => $"in the text: {string.Join(", ", Words)}",
        _ => throw new InvalidOperationException($"Unknown kind of reason {Kind}."),
    };
}

/// <summary>In what way a document answers, the most telling first.</summary>
internal enum ReasonKind
{
    /// <summary>It quotes the same words in a row.</summary>
    SameError,

    /// <summary>It is about a service that the question names.</summary>
    SameService,

    /// <summary>It had a trigger that the question names.</summary>
    SameTrigger,

    /// <summary>It had a cause that the question names.</summary>
    SameCause,

    /// <summary>Its title holds words of the question.</summary>
    InTitle,

    /// <summary>It is filed under words of the question.</summary>
    InTags,

    /// <summary>Its text holds words of the question.</summary>
    InText,
}
