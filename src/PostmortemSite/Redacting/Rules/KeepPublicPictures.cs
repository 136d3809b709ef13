using Markdig.Syntax;
using Markdig.Syntax.Inlines;
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
            // A marked span in it is rare enough to leave out the whole text.
            var words = image.Descendants<AudienceSpan>().Any() ? "" : text.Masks.Apply(PlainText.Of(image));
            var address = text.Pictures.Publish(text.Source, image.Url ?? "", image.Span);
            edits.Replace(image.Span.Start, image.Span.End + 1, address is null ? "" : $"![{Escaped(words)}]({address})", Name);
        }
    }

    private static string Escaped(string text) =>
        text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
