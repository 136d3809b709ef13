using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// Writes links and pictures by allow-list: http, https and mailto; anchors of the page; postmortems and pictures of
/// the archive. Any other link is written as its text, with a warning; a picture elsewhere becomes a link to it.
/// </summary>
internal sealed class SafeLinks(SourceFile source, LinkTargets targets, Action<Problem> report)
    : HtmlObjectRenderer<LinkInline>
{
    private readonly HashSet<Picture> pictures = [];

    public IReadOnlyCollection<Picture> Pictures => pictures;

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage) WritePicture(renderer, link, url);
        else WriteLink(renderer, link, url);
    }

    /// <summary>The address to write for an author's link; null, with a warning, if it leads nowhere safe.</summary>
    public string? Href(string url, SourceSpan span)
    {
        if (IsExternal(url) || (url.StartsWith('#') && url.Length > 1)) return url;
        if (targets.Postmortem(source, url) is { } slug)
            return $"../{Uri.EscapeDataString(slug)}/{Fragment(url)}";
        if (targets.Picture(source, url) is { } picture) return Use(picture);

        var (code, message, remedy) = HasScheme(url)
            ? ("link-scheme", $"The link's scheme in \"{Shorten(url)}\" isn't allowed.",
                "Use http, https, mailto, a relative path or #anchor; the text is kept without the link.")
            : ("link-target", $"The link \"{Shorten(url)}\" leads to nothing in this archive.",
                "Correct the path, or use the full address; the text is kept without the link.");
        report(Problem.Warning(source.Path, source.PositionAt(span.Start), code, message, remedy));
        return null;
    }

    private void WriteLink(HtmlRenderer renderer, LinkInline link, string url)
    {
        if (Href(url, link.Span) is not { } href)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href).Write("\"");
        WriteTitle(renderer, link);
        if (IsExternal(href)) renderer.Write(" rel=\"noreferrer\"");
        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private void WritePicture(HtmlRenderer renderer, LinkInline link, string url)
    {
        var text = PlainText.Of(link);
        if (targets.Picture(source, url) is { } picture)
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(Use(picture)).Write("\" alt=\"").WriteEscape(text).Write("\"");
            WriteTitle(renderer, link);
            renderer.Write(" loading=\"lazy\">");
            return;
        }

        var label = text.Length == 0 ? "Picture" : text;
        if (IsExternal(url) && !url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            renderer.Write("<a class=\"picture\" rel=\"noreferrer\" href=\"").WriteEscapeUrl(url).Write("\">")
                .WriteEscape(label).Write("</a>");
            return;
        }

        report(Problem.Warning(source.Path, source.PositionAt(link.Span.Start), "picture-missing",
            $"The picture \"{Shorten(url)}\" isn't in this archive.",
            "Put a PNG, JPEG, WebP, GIF or SVG file there, or correct the path; its text is shown instead."));
        renderer.Write("<span class=\"picture\">").WriteEscape(label).Write("</span>");
    }

    private string Use(Picture picture)
    {
        pictures.Add(picture);
        return $"../../{picture.Address}";
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title)) renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
    }

    private static string Fragment(string url) => url.IndexOf('#') is var hash and >= 0 ? url[hash..] : "";

    private static bool IsExternal(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
        && url.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        && (uri.Scheme == Uri.UriSchemeMailto || uri.UserInfo.Length == 0);

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && url.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0;
    }

    private static string Shorten(string url) => url.Length <= 80 ? url : url[..77] + "…";
}

/// <summary>
/// Writes <c>&lt;https://…&gt;</c> and <c>&lt;name@host&gt;</c> by the rules of <see cref="SafeLinks"/>.
/// </summary>
internal sealed class SafeAutolinks(SafeLinks links) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var href = links.Href(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Span);
        if (href is not null) renderer.Write("<a href=\"").WriteEscapeUrl(href).Write("\" rel=\"noreferrer\">");
        renderer.WriteEscape(link.Url);
        if (href is not null) renderer.Write("</a>");
    }
}
