using System.Collections.Immutable;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>A part of a status page's text, as it is shown: one of the few forms that this file names.</summary>
internal abstract record CleanBlock;

/// <summary>Running text; a line break is a <c>\n</c> in it. Never empty.</summary>
internal sealed record Paragraph(ImmutableArray<TextRun> Runs) : CleanBlock;

/// <summary>Text whose spaces and line ends count. Never empty.</summary>
internal sealed record Preformatted(ImmutableArray<TextRun> Runs) : CleanBlock;

/// <summary>What is quoted.</summary>
internal sealed record Quote(ImmutableArray<CleanBlock> Blocks) : CleanBlock;

/// <summary>A list. No item is empty.</summary>
internal sealed record ItemList(bool IsNumbered, ImmutableArray<ImmutableArray<CleanBlock>> Items) : CleanBlock;

/// <summary>A line across the text.</summary>
internal sealed record Rule : CleanBlock;

/// <summary>Characters that look alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Marks">What they are marked as, from the outside in; each name once.</param>
internal sealed record TextRun(string Text, ImmutableArray<Mark> Marks);

/// <summary>Emphasis, code, or a link.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Address">Where a link leads, as <see cref="SafeAddress"/> writes it; null for all others.</param>
internal readonly record struct Mark(string Name, string? Address = null);
