using System.Collections.Immutable;

namespace PostmortemSite.Searching.Questions;

/// <summary>A word that was taken for others.</summary>
/// <param name="Word">The word, which no document holds.</param>
/// <param name="Instead">The words that were searched for instead, each of another term.</param>
internal sealed record Correction(QuestionWord Word, ImmutableArray<string> Instead)
{
    /// <summary>Those words in one line.</summary>
    public string Shown => string.Join(", ", Instead);
}
