using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>
/// A section as a part of the Markdown tree: which heading opens it and which blocks belong to it. What
/// <c>ParsePostmortems</c> turns into a <see cref="Section"/>, and what redaction keeps or drops.
/// </summary>
internal sealed class OutlineSection
{
    /// <summary>What it is about.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>The heading as plain text; empty for text before the first heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The heading's level, 1–6.</summary>
    public required int Level { get; init; }

    /// <summary>The section that this one stands under, or null.</summary>
    public OutlineSection? Parent { get; init; }

    /// <summary>The heading that a bold label stands under: its date may be that of a timeline's entries.</summary>
    public HeadingBlock? Under { get; init; }

    /// <summary>The heading, the paragraph or the list item that opens it; null before the first heading.</summary>
    public Block? Opening { get; init; }

    /// <summary>The heading's inlines, for its HTML.</summary>
    public IReadOnlyList<Inline> HeadingInlines { get; init; } = [];

    /// <summary>What follows a bold label on its own line: <c>- **Impact**: no effect</c>.</summary>
    public IReadOnlyList<Inline> Lead { get; init; } = [];

    /// <summary>
    /// The blocks under the heading in order. In timelines and action items these include the sub-headings, which are
    /// entries and groups there rather than sections of their own.
    /// </summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>The audience of the innermost <c>:::</c> block around the heading, where there is one.</summary>
    public Audience? MarkedAs { get; init; }

    /// <summary>The line in the source file, from 1.</summary>
    public int Line => (Opening ?? Blocks.FirstOrDefault())?.Line + 1 ?? 1;
}
