using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>What the readers of one document's parts share.</summary>
/// <param name="Source">The document.</param>
/// <param name="Site">The site as the document's audience knows it.</param>
/// <param name="Html">Writes parts of the document's tree.</param>
/// <param name="Date">The document's date, which undated timeline entries start from; null if unknown.</param>
/// <param name="Report">Takes what is wrong.</param>
internal sealed record ReadContext(
    SourceFile Source, SiteConfiguration Site, MarkdownHtml Html, LocalDate? Date, Action<Problem> Report);
