using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>A text that is never published, such as a customer's name.</summary>
/// <param name="Text">The text: from <see cref="MinLength"/> to <see cref="MaxLength"/> characters.</param>
/// <param name="Replacement">What the public reads instead.</param>
public sealed record DeniedTerm(string Text, string Replacement)
{
    /// <summary>A single character stands everywhere; nobody means that.</summary>
    public const int MinLength = 2;

    /// <summary>What is longer than this the leak check doesn't look for in one piece.</summary>
    public const int MaxLength = 80;

    /// <summary>Other spellings of it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>True if only these very characters are meant; else case, accents and look-alikes don't matter.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Where it is declared: messages name the place and never the text.</summary>
    public Place DeclaredAt { get; init; }

    /// <summary>The text and its other spellings.</summary>
    public IEnumerable<string> Spellings => Aliases.Prepend(Text);
}
