using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Searching.Questions;

namespace PostmortemSite.Searching.Likeness;

/// <summary>Tells which services or causes a text names, by key or by name: as whole words in a row.</summary>
internal sealed class NamedTerms(string text)
{
    private const int ShortestName = 3;

    private readonly string row = Row(text);

    /// <summary>Those of the terms that the text names.</summary>
    public ImmutableArray<Term> Among(ImmutableArray<Term> terms) =>
        [.. terms.Where(term => IsNamed(term.Name) || IsNamed(term.Key))];

    private bool IsNamed(string name) =>
        name.Length >= ShortestName && Row(name) is { Length: > 2 } words && row.Contains(words, StringComparison.Ordinal);

    /// <summary>The words with a space on both sides of each.</summary>
    private static string Row(string text) => $" {string.Join(' ', SplitQuestion.Of(text).Select(word => word.Text))} ";
}
