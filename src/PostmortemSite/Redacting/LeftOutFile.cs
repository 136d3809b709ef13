using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting;

/// <summary>A picture or file that a report uses and that the public doesn't get.</summary>
/// <param name="Source">The report, or a piece of its text that was redacted on its own.</param>
/// <param name="Span">Where it is used there.</param>
/// <param name="Url">The address that the author gave it.</param>
/// <param name="Code">Which kind of problem that is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record LeftOutFile(
    SourceFile Source, SourceSpan Span, string Url, string Code, string Message, string Remedy)
{
    /// <summary>
    /// True for the address of a file in the input folder: neither elsewhere, nor on the page, nor Markdown.
    /// </summary>
    public static bool IsBeside(string url)
    {
        var end = url.AsSpan().IndexOfAny('#', '?');
        var path = end < 0 ? url.AsSpan() : url.AsSpan(0, end);
        var colon = path.IndexOf(':');
        if (path.IsEmpty || (colon >= 0 && path[..colon].IndexOf('/') < 0)) return false;
        var name = Path.GetFileName(path).ToString();
        return name.Contains('.', StringComparison.Ordinal)
            && !SourceFile.Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>False if the place where it is used isn't published either: then nobody misses it.</summary>
    public bool IsPublicIn(SourceFile report, IReadOnlyList<Redaction> edits) =>
        // Pieces on their own, such as action items, are redacted only if they are published.
        !ReferenceEquals(Source.Text, report.Text)
        || !edits.Any(edit => edit.Start <= Span.Start && edit.End > Span.End
            // Its own edit, or one that follows from it, is no reason to keep still.
            && (edit.Start, edit.End) != (Span.Start, Span.End + 1) && !edit.Rule.StartsWith(DropEmptied.RuleName, StringComparison.Ordinal));

    public Problem ToProblem(SourceFile report) =>
        Problem.Warning(report.Path, report.PositionAt(OffsetIn(report.Text)), Code, Message, Remedy);

    /// <summary>
    /// A piece on its own is looked for in the report; one that was put together isn't there as it is.
    /// </summary>
    private int OffsetIn(string report) =>
        ReferenceEquals(Source.Text, report) ? Span.Start
        : report.IndexOf(Source.Text, StringComparison.Ordinal) is var piece and >= 0 ? piece + Span.Start
        : report.IndexOf(Url, StringComparison.Ordinal);
}
