using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Gives each link that stays its address inline, without a title, and leaves out reference definitions
/// (<c>[1]: https://…</c>), used or not.
/// </summary>
internal sealed class InlineLinks : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "link-inline";

    /// <inheritdoc/>
    public string Summary => "Links hold their addresses themselves: a list of them may hold more than the text uses.";

    /// <summary>Where a link leads, whichever way it is written.</summary>
    public static string UrlOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var definition in text.Nodes.OfType<LinkReferenceDefinition>().Where(one => one is not FootnoteLinkReferenceDefinition))
            edits.Drop(definition.Span.Start, text.LineEnd(definition.Span.End), Name);
        foreach (var link in text.Nodes.OfType<LinkInline>())
        {
            if (link.IsImage || link.IsAutoLink || link.FirstChild is null) continue;
            if (text.AddressOf(link) is not { } address) continue;
            edits.Replace(link.Span.Start, link.FirstChild.Span.Start, "[", Name);
            edits.Replace(link.LastChild!.Span.End + 1, link.Span.End + 1, $"]({Destination(address)})", Name);
        }
    }

    private static string Destination(string address) =>
        address.AsSpan().IndexOfAny(" ()<>") < 0
            ? address
            : $"<{address.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>";
}
