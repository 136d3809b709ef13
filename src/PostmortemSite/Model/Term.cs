using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>A word of one of the site's vocabularies: a service, a cause, a trigger, a tag, a severity.</summary>
/// <param name="Key">What front matter says, such as <c>checkout-api</c>; part of addresses.</param>
/// <param name="Name">What this edition's readers see, such as <c>Checkout API</c>.</param>
public sealed record Term(string Key, string Name)
{
    /// <summary>What the public reads instead; null for a word that isn't published at all.</summary>
    public string? PublicName { get; init; }

    /// <summary>Other spellings that front matter may use.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

/// <summary>The words that one front matter key may hold, in the site's order.</summary>
/// <param name="Terms">The declared words; none means that any word is accepted.</param>
public sealed record Vocabulary(ImmutableArray<Term> Terms)
{
    /// <summary>A vocabulary that accepts any word.</summary>
    public static Vocabulary Open { get; } = new(ImmutableArray<Term>.Empty);

    /// <summary>True if words outside <see cref="Terms"/> are accepted.</summary>
    public bool IsOpen => Terms.IsEmpty;

    /// <summary>The declared word with this key, name or alias, whatever its case; null if there is none.</summary>
    public Term? Find(string word) => Terms.FirstOrDefault(term =>
        Same(term.Key, word) || Same(term.Name, word) || term.Aliases.Any(alias => Same(alias, word)));

    /// <summary>The word's place in the site's order, for sorting; undeclared words come last.</summary>
    public int Rank(Term term)
    {
        var index = Terms.IndexOf(term);
        return index < 0 ? int.MaxValue : index;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
