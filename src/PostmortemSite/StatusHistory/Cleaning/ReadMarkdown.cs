using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// Reads a status page's Markdown by way of the HTML that is made of authors' Markdown too, which has no raw HTML in
/// it. Line ends count, as they do on status pages and on GitHub. Text that is over an author's limits is read as plain
/// text.
/// </summary>
internal static class ReadMarkdown
{
    private static readonly LinkTargets Nowhere = new([], ImmutableSortedDictionary<string, Picture>.Empty);

    public static ImmutableArray<CleanBlock> Of(string text)
    {
        var source = new SourceFile("", text);
        if (SourceLimits.AreExceeded(source, _ => { })) return ReadPlain.Of(text);
        try
        {
            var document = MarkdownReader.Read(source, 0);
            foreach (var end in document.Descendants<LineBreakInline>()) end.IsHard = true;
            return ReadHtml.Of(new MarkdownHtml(source, Nowhere, _ => { }).Blocks(document));
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig allows.
            return ReadPlain.Of(text);
        }
    }
}
