using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// Reads Markdown into a tree: CommonMark with tables, task lists, footnotes, strikethrough, bare links and emoji
/// names, and Pandoc's <c>::: internal</c> blocks and <c>[x]{.internal}</c> spans. Generic attributes, media links
/// and the other extensions that put an author's text into HTML attributes are left out on purpose.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>
    /// Parses a file's body. Front matter is blanked out rather than cut off, so that every line and offset of the
    /// tree is a line and offset of the file.
    /// </summary>
    /// <exception cref="ArgumentException">The text is nested deeper than Markdig allows (128 levels).</exception>
    public static MarkdownDocument Read(SourceFile source, int bodyStart) =>
        Markdig.Markdown.Parse(BlankOut(source.Text, bodyStart), Pipeline);

    private static string BlankOut(string text, int bodyStart) =>
        bodyStart == 0
            ? text
            : string.Create(text.Length, (text, bodyStart), static (span, state) =>
            {
                state.text.CopyTo(span);
                foreach (ref var c in span[..state.bodyStart])
                    if (c is not ('\n' or '\r'))
                        c = ' ';
            });

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseTaskLists()
            .UseFootnotes()
            .UseEmojiAndSmiley(enableSmileys: false);
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new AudienceSpanParser());
        return builder.Build();
    }
}
