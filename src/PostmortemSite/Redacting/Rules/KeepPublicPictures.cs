using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Shows pictures under names made from their content, with masked alternative text and without titles; leaves out
/// those that can't be published.
/// </summary>
internal sealed class KeepPublicPictures : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "picture";

    /// <inheritdoc/>
    public string Summary => "Pictures are published without metadata, under names made from their content, or not at all.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var image in text.Nodes.OfType<LinkInline>().Where(link => link.IsImage))
        {
            var words = image.FirstChild is null ? "" : Plain(text.Piece(
                text.Source.Text[image.FirstChild.Span.Start..(image.LastChild!.Span.End + 1)]));
            var address = text.IsDefinedInside(image) ? null : text.Pictures.Publish(text.Source, image.Url ?? "", image.Span);
            edits.Replace(image.Span.Start, image.Span.End + 1, address is null ? "" : $"![{Escaped(words)}]({address})", Name);
        }
    }

    private static string Plain(string markdown) => PlainText.Of(MarkdownReader.Read(new SourceFile("", markdown), 0));

    private static string Escaped(string text) =>
        text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
