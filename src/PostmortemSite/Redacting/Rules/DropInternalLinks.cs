using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Keeps of a link that the public can't or shouldn't follow only its text; and of an address that stands by itself,
/// in prose or code, not even that.
/// </summary>
internal sealed partial class DropInternalLinks : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "link-internal";

    /// <inheritdoc/>
    public string Summary => "The link leads to something internal, to a private tool or to a report that isn't public.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var node in text.Nodes)
        {
            switch (node)
            {
                case AutolinkInline link:
                    Bare(link.Span.Start, link.Span.End + 1, link.IsEmail ? "mailto:" + link.Url : link.Url, text, edits);
                    break;
                case LinkInline { IsAutoLink: true } link:
                    Bare(link.Span.Start, link.Span.End + 1, link.Url ?? "", text, edits);
                    break;
                case LinkInline { IsImage: false } link:
                    Link(link, text, edits);
                    break;
            }
        }

        // Addresses in code, or of hosts without a dot, are no links to Markdown, and nobody should read them all the
        // same. Where a link holds one, the link's own edit is the larger.
        foreach (var match in WebAddress().EnumerateMatches(text.Source.Text.AsSpan(text.BodyStart)))
        {
            var start = text.BodyStart + match.Index;
            Bare(start, start + match.Length, text.Source.Text.Substring(start, match.Length), text, edits);
        }
    }

    private void Bare(int start, int end, string url, ReportText text, Redactions edits)
    {
        if (text.Links.Address(text.Source, url) is not null) return;
        var words = url.StartsWith("mailto:", StringComparison.Ordinal)
            ? text.Masks.WordsOf("mask-e-mail", "an e-mail address")
            : text.Masks.WordsOf(Name, "an internal link");
        edits.Replace(start, end, words, Name);
    }

    private void Link(LinkInline link, ReportText text, Redactions edits)
    {
        if (link.FirstChild is null)
        {
            edits.Drop(link.Span.Start, link.Span.End + 1, Name);
        }
        else if (text.AddressOf(link) is null)
        {
            text.Pictures.LeaveOut(text.Source, InlineLinks.UrlOf(link), link.Span);
            edits.Drop(link.Span.Start, link.FirstChild.Span.Start, Name);
            edits.Drop(link.LastChild!.Span.End + 1, link.Span.End + 1, Name);
        }
    }

    [GeneratedRegex("""https?://[^\s"'<>`)\]}]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
