using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>A list and the times that its items begin with.</summary>
/// <param name="Items">The items, in order.</param>
internal sealed record TimedList(ImmutableArray<TimedItem> Items)
{
    /// <summary>How many items begin with a time of day.</summary>
    public int Clocks => Items.Count(item => item.Parts?.Clock is not null);

    /// <summary>True with at least two timed items, or half of them.</summary>
    public bool IsTimeline => IsMany(Items.Count(item => item.Parts is not null || item.Nested is not null));

    /// <summary>Reads a list's times.</summary>
    public static TimedList Of(ListBlock list) => new([.. list.OfType<ListItemBlock>().Select(Item)]);

    private static TimedItem Item(ListItemBlock item)
    {
        var paragraph = item.Count > 0 ? item[0] as ParagraphBlock : null;
        var text = paragraph is null ? "" : PlainText.Of(paragraph);
        var parts = paragraph?.Inline?.FirstChild is LinkInline { IsImage: true } ? null : ReadTime.Of(text);
        if (parts?.Clock is not null) return new TimedItem(item, text, parts, null, null);
        foreach (var below in item.OfType<ListBlock>())
            if (Of(below) is { Clocks: var clocks and > 0 } nested && nested.IsMany(clocks))
                return new TimedItem(item, text, parts, below, nested);
        return new TimedItem(item, text, parts, null, null);
    }

    private bool IsMany(int timed) => timed >= 2 || (timed > 0 && timed * 2 >= Items.Length);
}

/// <summary>An item of a list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">The plain text of its first paragraph.</param>
/// <param name="Parts">The time that the text begins with, or null.</param>
/// <param name="Below">The list below it that is a timeline of its own, or null.</param>
/// <param name="Nested">That list's times.</param>
internal sealed record TimedItem(
    ListItemBlock Item, string Text, TimeParts? Parts, ListBlock? Below, TimedList? Nested);
