using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.StatusHistory.Pushing;

/// <summary>
/// A report as a status page can hold it: the public Markdown without front matter, its links in full, and at its end a
/// link to its own page. What is too long ends with a section.
/// </summary>
/// <param name="Markdown">The text.</param>
/// <param name="IsShortened">True if the last sections are left out.</param>
internal sealed record DraftText(string Markdown, bool IsShortened)
{
    /// <summary>The most that Statuspage takes for a text, in characters.</summary>
    public const int MaxLength = 25_000;

    /// <summary>The text of a public report.</summary>
    /// <param name="report">The report, of the public archive.</param>
    /// <param name="page">Its public page.</param>
    /// <param name="absolute">A relative link's address in full; null if it leads nowhere.</param>
    /// <exception cref="BuildException">Even the first section is too long.</exception>
    public static DraftText Of(Postmortem report, Uri page, Func<string, string?> absolute)
    {
        var tree = MarkdownReader.Read(report.Source, report.BodyStart);
        var whole = End(Rewritten(report, tree, report.Source.Text.Length, absolute),
            $"The full report: <{page.AbsoluteUri}>");
        if (whole.Length <= MaxLength) return new DraftText(whole, false);
        foreach (var heading in tree.OfType<HeadingBlock>().Where(heading => heading.Level <= 2).Reverse())
        {
            var text = Rewritten(report, tree, heading.Span.Start, absolute);
            var part = End(text, $"The rest of this report: <{page.AbsoluteUri}>");
            if (text.Trim().Length > 0 && part.Length <= MaxLength) return new DraftText(part, true);
        }

        throw new BuildException(ExitCode.Input,
            $"{report.Source.Path} has {whole.Length:N0} characters and no section's end before {MaxLength:N0}, " +
            "which is all that Statuspage takes. Divide it by headings.");
    }

    private static string End(string text, string last) =>
        $"{text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim()}\n\n{last}\n";

    /// <summary>The text up to a place, with each relative link given its whole address.</summary>
    private static string Rewritten(Postmortem report, MarkdownDocument tree, int end, Func<string, string?> absolute)
    {
        var source = report.Source.Text;
        var text = new System.Text.StringBuilder();
        var done = report.BodyStart;
        foreach (var link in tree.Descendants<LinkInline>().Where(link => !link.IsAutoLink && link.Span.End < end)
            .Select(link => (From: ContentEnd(link), To: link.Span.End + 1, Link: link)).OrderBy(place => place.From))
        {
            var url = link.Link.GetDynamicUrl?.Invoke() ?? link.Link.Url ?? "";
            if (Uri.TryCreate(url, UriKind.Absolute, out _) && !url.StartsWith('/')) continue;
            if (absolute(url) is not { } address) continue;
            text.Append(source, done, link.From - done).Append("](").Append(address).Append(')');
            done = link.To;
        }

        return text.Append(source, done, end - done).ToString();
    }

    /// <summary>Where a link's text is over and its address begins.</summary>
    private static int ContentEnd(LinkInline link) => link.LastChild is { } last
        ? last.Span.End + 1
        : link.Span.Start + (link.IsImage ? 2 : 1);
}
