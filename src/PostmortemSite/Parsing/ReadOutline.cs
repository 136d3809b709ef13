using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Parsing;

/// <summary>
/// Cuts a Markdown tree into sections. Three things open one: a heading; a line that is nothing but a bold, known
/// label; an item of a list whose items all begin with bold labels. What a word means can depend on where it stands:
/// "Detection" under "Action items" is a group of them, and any heading under "Timeline" an entry.
/// </summary>
internal sealed class ReadOutline
{
    private const int LabelLevel = 2;

    private readonly SiteConfiguration site;
    private readonly List<OutlineSection> sections = [];

    /// <summary>Sections of blocks that are over: what follows doesn't stand under them.</summary>
    private readonly HashSet<OutlineSection> enclosed = [];
    private HeadingBlock? title, lastHeading;

    private ReadOutline(SiteConfiguration site) => this.site = site;

    /// <summary>
    /// The sections of a document in order, and its first H1, which is its title rather than a section.
    /// </summary>
    public static (HeadingBlock? Title, IReadOnlyList<OutlineSection> Sections) Of(
        MarkdownDocument document, SiteConfiguration site)
    {
        var outline = new ReadOutline(site);
        outline.sections.Add(new OutlineSection { Kind = SectionKind.Preamble, Heading = "", Level = 1 });
        outline.Read(document, markedAs: null);
        outline.sections.RemoveAll(section => section.Opening is null && section.Blocks.Count == 0);
        return (outline.title, outline.sections);
    }

    private OutlineSection Current => sections[^1];

    private void Read(ContainerBlock blocks, Audience? markedAs)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock { Level: 1 } heading when title is null && sections.All(s => s.Opening is null):
                    title = heading;
                    break;
                case HeadingBlock heading:
                    ReadHeading(heading, markedAs);
                    break;
                case CustomContainer container when container.Descendants<HeadingBlock>().Any(OpensSection):
                    ReadMarked(container);
                    break;
                case ListBlock list when ReadLabels(list, markedAs):
                    break;
                case ParagraphBlock paragraph when ReadLabel(paragraph, markedAs):
                    break;
                default:
                    Current.Blocks.Add(block);
                    break;
            }
        }
    }

    /// <summary>
    /// A heading in a marked block is an entry or a group where it stands below a timeline or actions.
    /// </summary>
    private bool OpensSection(HeadingBlock heading) =>
        Current.Kind is not (SectionKind.Timeline or SectionKind.ActionItems) || heading.Level <= Current.Level;

    /// <summary>
    /// A marked block that holds headings: its sections carry its audience, and what follows doesn't.
    /// </summary>
    private void ReadMarked(CustomContainer container)
    {
        var (before, count) = (Current, sections.Count);
        Read(container, container.Info == "public" ? Audience.Public : Audience.Internal);
        enclosed.UnionWith(sections.Skip(count));
        if (Current != before)
            sections.Add(new OutlineSection
            {
                Kind = before.Kind,
                Heading = "",
                Level = before.Level,
                Parent = before.Parent,
                MarkedAs = before.MarkedAs,
            });
    }

    private void ReadHeading(HeadingBlock heading, Audience? markedAs)
    {
        lastHeading = heading;
        var text = PlainText.Of(heading);
        var parent = sections.LastOrDefault(section => section.Opening is not null && section.Level < heading.Level && !enclosed.Contains(section));
        var known = HeadingSynonyms.Find(text, site);
        var isPart = parent is not null && IsPartOf(parent.Kind, known, text);
        if (isPart && Current.Kind == parent!.Kind)
        {
            Current.Blocks.Add(heading);
            return;
        }

        var isTime = known is null && TimeText.StartsWithTime(text);
        if (isTime && Current.Kind == SectionKind.Timeline)
        {
            Current.Blocks.Add(heading);
            return;
        }

        var section = new OutlineSection
        {
            Kind = isTime ? SectionKind.Timeline
                : isPart && parent!.Kind == SectionKind.ActionItems ? SectionKind.ActionItems
                : known ?? SectionKind.Other,
            Heading = isTime ? "" : text,
            Level = isTime ? heading.Level - 1 : heading.Level,
            Parent = parent,
            Opening = heading,
            HeadingInlines = isTime ? [] : [.. heading.Inline ?? Enumerable.Empty<Inline>()],
            MarkedAs = markedAs,
        };
        if (isTime) section.Blocks.Add(heading);
        sections.Add(section);
    }

    /// <summary>
    /// True if a heading under a section of this kind is a part of it: an entry, or a group of actions.
    /// </summary>
    private static bool IsPartOf(SectionKind parent, SectionKind? known, string heading) => parent switch
    {
        SectionKind.Timeline => known is null or SectionKind.Investigation or SectionKind.Detection
            or SectionKind.Response || TimeText.StartsWithTime(heading),
        SectionKind.ActionItems => known is null or SectionKind.ActionItems or SectionKind.Detection
            or SectionKind.Response or SectionKind.Investigation,
        _ => false,
    };

    /// <summary>A paragraph that is only a bold, known label opens a section, as a heading would.</summary>
    private bool ReadLabel(ParagraphBlock paragraph, Audience? markedAs)
    {
        if (BoldLabel.Of(paragraph) is not { Rest.Count: 0 } label || HeadingSynonyms.Find(label.Text, site) is not { } kind)
            return false;
        if (Current.Kind == kind || IsPartOf(Current.Kind, kind, label.Text)) return false;
        sections.Add(new OutlineSection
        {
            Kind = kind,
            Heading = label.Text,
            Level = LabelLevel,
            Opening = paragraph,
            Under = lastHeading,
            HeadingInlines = label.Inlines,
            MarkedAs = markedAs,
        });
        return true;
    }

    /// <summary>
    /// A list whose items all begin with a bold label, at least two of them known, is a list of sections; after such
    /// a list one is enough, because text between the items cuts it in pieces. "Context" holds the timeline in such
    /// reports.
    /// </summary>
    private bool ReadLabels(ListBlock list, Audience? markedAs)
    {
        var isLabelled = Current.Opening is ListItemBlock;
        if (Current.Kind is SectionKind.ActionItems || (Current.Kind is SectionKind.Timeline && !isLabelled)) return false;
        var items = list.OfType<ListItemBlock>().Select(item => (Item: item, Label: BoldLabel.Of(item))).ToList();
        if (items.Any(item => item.Label is null)) return false;
        var kinds = items.Select(item => KindOf(item.Label!)).ToList();
        if (kinds.Count(kind => kind is not null) < (isLabelled ? 1 : 2)) return false;

        foreach (var ((item, label), kind) in items.Zip(kinds))
        {
            var section = new OutlineSection
            {
                Kind = kind ?? SectionKind.Other,
                Heading = label!.Text,
                Level = LabelLevel,
                Opening = item,
                HeadingInlines = label.Inlines,
                Lead = label.Rest,
                MarkedAs = markedAs,
            };
            section.Blocks.AddRange(item.Skip(1));
            sections.Add(section);
        }

        return true;
    }

    private SectionKind? KindOf(BoldLabel label) =>
        HeadingWords.Normalise(label.Text) switch
        {
            "context" => SectionKind.Timeline,
            var words when words.StartsWith("time to ", StringComparison.Ordinal) => SectionKind.Metadata,
            _ => HeadingSynonyms.Find(label.Text, site),
        };
}
