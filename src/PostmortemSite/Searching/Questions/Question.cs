using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.Searching.Questions;

/// <summary>What somebody asks: words that count, each once, and what they set down with operators.</summary>
/// <param name="Text">The question as written.</param>
internal sealed record Question(string Text)
{
    /// <summary>True for pasted, multi-line or long text, in which nothing is an operator.</summary>
    public bool IsPasted { get; init; }

    /// <summary>True for more than a sentence's words: only the telling ones of those are looked up.</summary>
    public bool IsLong { get; init; }

    /// <summary>The words, in order, stop words left out.</summary>
    public ImmutableArray<QuestionWord> Words { get; init; } = [];

    /// <summary>True if all that was typed was what is not wanted, so that just this is asked for.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Words in a row: what was quoted, and identifiers such as <c>OPS-215</c>.</summary>
    public ImmutableArray<Phrase> Phrases { get; init; } = [];

    /// <summary>What documents must be filed under.</summary>
    public ImmutableArray<Filter> Filters { get; init; } = [];

    /// <summary>True if there is nothing to look for.</summary>
    public bool IsEmpty => Filters.IsEmpty && !Words.Any(word => word.Role != WordRole.Excluded);

    /// <summary>The same question without what documents must have: its words alone.</summary>
    public Question Relaxed() => this with
    {
        Phrases = [.. Phrases.Where(phrase => phrase.Role != PhraseRole.Required)],
        Words = [.. Words.Select(word => word.Role == WordRole.Required ? word with { Role = WordRole.Wanted, Fields = QuestionWord.AllFields } : word)],
    };

    /// <summary>False for what no reader is told of: a number of a log may be anything.</summary>
    public bool IsTold(string word) => !IsPasted || word.EnumerateRunes().Any(Rune.IsLetter);

    /// <summary>True if <see cref="Relaxed"/> asks for more.</summary>
    public bool IsStrict => Words.Any(word => word.Role == WordRole.Required);
}

/// <summary>A word of a question.</summary>
/// <param name="Text">In lower case, without signs at its ends; never empty, never a stop word.</param>
/// <param name="Written">As written, without signs at its ends.</param>
internal sealed record QuestionWord(string Text, string Written)
{
    /// <summary>Every field.</summary>
    public static ImmutableArray<int> AllFields { get; } = [0, 1, 2];

    /// <summary>The fields in which it counts.</summary>
    public ImmutableArray<int> Fields { get; init; } = AllFields;

    /// <summary>What it is for.</summary>
    public WordRole Role { get; init; }

    /// <summary>True for a word of a phrase that is excluded: alone it excludes nothing.</summary>
    public bool IsOfExcludedPhrase { get; init; }

    /// <summary>Whether it is the whole word.</summary>
    public WordEnd End { get; init; }
}

/// <summary>What a word of a question is for.</summary>
internal enum WordRole
{
    /// <summary>Documents that hold it are better.</summary>
    Wanted,

    /// <summary>Only documents that hold it.</summary>
    Required,

    /// <summary>Only documents without it.</summary>
    Excluded,
}

/// <summary>Whether a question's word is the whole word.</summary>
internal enum WordEnd
{
    /// <summary>It is.</summary>
    Whole,

    /// <summary>An asterisk stands for the rest.</summary>
    Cut,

    /// <summary>It is being typed: it may be the whole or not.</summary>
    Open,
}

/// <summary>Words in a row.</summary>
/// <param name="Text">The words in lower case, stop words among them, one space apart.</param>
/// <param name="Fields">The fields in which they may stand.</param>
internal sealed record Phrase(string Text, ImmutableArray<int> Fields)
{
    /// <summary>What it is for.</summary>
    public PhraseRole Role { get; init; }

    /// <summary>As readers are told of it.</summary>
    public string Shown { get; init; } = $"\"{Text}\"";
}

/// <summary>What words in a row are for.</summary>
internal enum PhraseRole
{
    /// <summary>Only documents that hold it.</summary>
    Required,

    /// <summary>It is what a ticket or report is called: documents that hold it come first.</summary>
    Identifier,

    /// <summary>Only documents without it.</summary>
    Excluded,
}

/// <summary>Something that documents must be filed under; two of the same facet are alternatives.</summary>
/// <param name="Facet">What: <c>service</c>, <c>cause</c>, <c>severity</c>, <c>detection</c>, <c>year</c> or <c>actions</c>.</param>
/// <param name="Value">Its name or key, in lower case, with hyphens for spaces.</param>
/// <param name="IsExcluded">True if documents must not be.</param>
internal sealed record Filter(string Facet, string Value, bool IsExcluded = false)
{
    /// <summary>The facets.</summary>
    public static ImmutableArray<string> Facets { get; } = ["service", "cause", "severity", "detection", "year", "actions"];

    /// <summary>A name as filters write it.</summary>
    public static string Key(string name) => Lunr.LowerCase.Of(name.Trim()).Replace(' ', '-').Replace('_', '-');
}
