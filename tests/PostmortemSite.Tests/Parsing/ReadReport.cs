using System.Collections.Immutable;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Actions;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Tests.Parsing;

/// <summary>A report's tree with what its readers need, for tests of one reader at a time.</summary>
internal sealed class ReadReport
{
    public ReadReport(string text, string path = "postmortems/report.md", SiteConfiguration? site = null)
    {
        Source = new SourceFile(path, text);
        Site = site ?? new SiteConfiguration();
        (Title, Sections) = ReadOutline.Of(MarkdownReader.Read(Source, BodyStart(text)), Site);
        var targets = new LinkTargets([Source], ImmutableSortedDictionary<string, Picture>.Empty);
        Context = new ReadContext(Source, Site, new MarkdownHtml(Source, targets, Problems.Add), null, Problems.Add);
    }

    public SourceFile Source { get; }

    public SiteConfiguration Site { get; }

    public HeadingBlock? Title { get; }

    public IReadOnlyList<OutlineSection> Sections { get; }

    public ReadContext Context { get; }

    public List<Problem> Problems { get; } = [];

    /// <summary>What the action sections hold.</summary>
    public IEnumerable<SectionBlock> ActionBlocks() =>
        Sections.Where(section => section.Kind == SectionKind.ActionItems)
            .SelectMany(section => ReadActions.Of(section, Context));

    /// <summary>The items of the action sections.</summary>
    public IReadOnlyList<ActionItem> Actions() =>
        [.. ActionBlocks().OfType<ActionBlock>().SelectMany(block => block.Items)];

    private static int BodyStart(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal)) return 0;
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 4;
    }
}
