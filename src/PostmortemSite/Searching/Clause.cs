using System.Collections.Immutable;

namespace PostmortemSite.Searching;

/// <summary>A term that documents are ranked by, as lunr's query has it (<c>lib/query.js</c>).</summary>
/// <param name="Term">A term of the index, exactly.</param>
/// <param name="Boost">How much it counts; a term that comes twice counts as both together.</param>
public readonly record struct Clause(string Term, double Boost = 1)
{
    /// <summary>The fields in which it is looked for, by number; all by default.</summary>
    public ImmutableArray<int> Fields { get; init; } = AllFields;

    /// <summary>Whether a document must hold it.</summary>
    public Presence Presence { get; init; }

    private static ImmutableArray<int> AllFields { get; } = [0, 1, 2];
}

/// <summary>Whether a document must hold a term.</summary>
public enum Presence
{
    /// <summary>It counts for the score.</summary>
    Optional,

    /// <summary>Documents without it are left out.</summary>
    Required,

    /// <summary>Documents with it are left out, and it counts for nothing.</summary>
    Prohibited,
}

/// <summary>A document that answers a question.</summary>
/// <param name="Document">Its number in the index.</param>
/// <param name="Score">How well it does; comparable within one answer only.</param>
public readonly record struct Hit(int Document, double Score);
