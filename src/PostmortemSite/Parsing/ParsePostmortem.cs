using System.Collections.Immutable;
using Markdig.Syntax;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Actions;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Parsing.Timelines;
using PostmortemSite.Reading;

namespace PostmortemSite.Parsing;

/// <summary>
/// Parses one report. What front matter doesn't say is looked for in the body, then in the file's name; what nobody
/// says stays unknown.
/// </summary>
internal sealed class ParsePostmortem(
    SourceFile source, SiteConfiguration site, PathDefaults defaults, LinkTargets targets, Audience reader)
{
    private readonly List<Problem> problems = [];

    public Postmortem Run()
    {
        var block = FrontMatterBlock.Find(source, problems.Add);
        var front = ReadFrontMatter.Of(source, block.Values, defaults, site, problems.Add);
        var markers = new CheckMarkers(source, front.Audience == Audience.Public, problems.Add);
        if (front.Audience == Audience.Public) markers.InFrontMatter(front);
        if (front is { Audience: Audience.Public, Status: null })
            problems.Add(Problem.Warning(source.Path, Position.Start, "public-without-status",
                "It is public, but doesn't say how far it has come, so it isn't published.", "Add \"status: final\"."));
        var (title, outline) = Outline(block.BodyStart, markers);

        var facts = ReadBodyFacts.Of(title, outline, source);
        var date = front.Date ?? front.Times.Started?.Local.Date ?? facts.Date;
        var html = new MarkdownHtml(source, targets, problems.Add);
        var context = new ReadContext(source, site, html, date, problems.Add);
        var sections = Sections(outline, context);
        var script = Script.Of(source.Text.AsSpan(block.BodyStart));

        return new Postmortem
        {
            Source = source,
            BodyStart = block.BodyStart,
            Slug = Slug.Of(source.Stem),
            Title = front.Title ?? (title is null ? null : NonEmpty(PlainText.Of(title))) ?? TitleFromName(),
            Id = front.Id,
            Date = date ?? sections.SelectMany(Entries).Select(entry => entry.When?.Local.Date).FirstOrDefault(day => day is not null),
            Audience = front.Audience,
            // To be public a report has to say that it is final; an old internal one needn't.
            Status = front.Status ?? (front.Audience == Audience.Public
                ? DocumentStatus.InReview
                : facts.DocumentStatus ?? DocumentStatus.Final),
            Severity = front.Severity ?? (facts.Severity is { } severity ? site.Severities.Find(severity) : null),
            Times = FillTimes.From(front.Times, facts, date, site),
            Services = front.Services.IsEmpty ? Known(facts.Services, site.Services) : front.Services,
            Triggers = front.Triggers,
            Causes = front.Causes,
            Tags = front.Tags,
            Detection = front.Detection,
            Impact = front.Impact.IsKnown ? front.Impact : ImpactFromText(outline),
            Incidents = front.Incidents,
            StatusNote = front.StatusNote,
            Authors = front.Authors,
            Responders = [.. front.Responders.Concat(facts.Owners).Distinct(StringComparer.Ordinal)],
            Related = front.Related,
            Aliases = front.Aliases,
            PublicFace = front.PublicFace,
            OtherFields = front.OtherFields,
            StatedDurations = facts.StatedDurations,
            Summary = front.Summary
                ?? (reader == Audience.Public ? front.PublicFace.Summary : null)
                ?? Excerpt.Of(outline),
            ReadFromText = ReadFromText(front, facts),
            Language = script.Language,
            IsRightToLeft = script.IsRightToLeft,
            Sections = sections,
            Pictures = [.. html.Pictures.OrderBy(picture => picture.Path, StringComparer.Ordinal)],
            Problems = [.. problems],
        };
    }

    private (HeadingBlock? Title, IReadOnlyList<OutlineSection> Sections) Outline(
        int bodyStart, CheckMarkers markers)
    {
        if (SourceLimits.AreExceeded(source, problems.Add)) return (null, []);
        try
        {
            var document = MarkdownReader.Read(source, bodyStart);
            var outline = ReadOutline.Of(document, site);
            markers.In(document, outline.Title);
            return outline;
        }
        catch (ArgumentException)
        {
            problems.Add(Problem.Error(source.Path, source.PositionAt(bodyStart), "too-complex",
                "The Markdown is too complex to read.", "Flatten nested quotes and lists, or put the text into a code fence."));
            return (null, []);
        }
    }

    private static ImmutableArray<Section> Sections(IReadOnlyList<OutlineSection> outline, ReadContext context)
    {
        var anchors = new Anchors();
        var sections = ImmutableArray.CreateBuilder<Section>(outline.Count);
        foreach (var part in outline)
        {
            var id = anchors.Take(part.Heading);
            SubheadingAnchors.Set(part.Blocks, anchors);
            sections.Add(new Section(part.Kind, part.Heading, part.Level, id, Blocks(part, context), part.Line)
            {
                HeadingHtml = context.Html.Inlines(part.HeadingInlines),
            });
        }

        return sections.ToImmutable();
    }

    private static ImmutableArray<SectionBlock> Blocks(OutlineSection part, ReadContext context)
    {
        var blocks = part.Kind switch
        {
            SectionKind.ActionItems => ReadActions.Of(part, context),
            _ when part.Kind == SectionKind.Timeline || ReadTimeline.Appears(part) => ReadTimeline.Of(part, context),
            _ => ProseOf(part, context),
        };
        return blocks.RemoveAll(block => block is Prose { Html.Length: 0 });
    }

    private static ImmutableArray<SectionBlock> ProseOf(OutlineSection part, ReadContext context)
    {
        var lead = context.Html.Inlines(part.Lead);
        return [new Prose((lead.Length > 0 ? $"<p>{lead}</p>\n" : "") + context.Html.Blocks(part.Blocks))];
    }

    private static ImmutableHashSet<string> ReadFromText(FrontMatter front, BodyFacts facts)
    {
        var known = front.Times.Known().Select(time => time.Name).ToHashSet();
        (string Key, bool IsFromText)[] others =
        [
            ("severity", front.Severity is null),
            ("services", front.Services.IsEmpty),
            ("date", front.Date is null && front.Times.Started is null && facts.IsDateFromBody),
        ];
        return [.. facts.Times.Select(time => time.Name).Where(name => !known.Contains(name)), .. others.Where(one => one.IsFromText).Select(one => one.Key)];
    }

    private static Impact ImpactFromText(IReadOnlyList<OutlineSection> outline) =>
        ReadImpact.FromText(string.Join('\n', outline
            .Where(part => part.Kind is SectionKind.Impact)
            .SelectMany(part => part.Blocks.Select(PlainText.Of).Prepend(PlainText.Of(part.Lead)))));

    private static ImmutableArray<Term> Known(ImmutableArray<string> words, Vocabulary vocabulary) =>
        [.. words.Select(word => vocabulary.Find(word) ?? (vocabulary.IsOpen ? new Term(word, word) : null))
            .OfType<Term>().DistinctBy(term => term.Key)];

    private static IEnumerable<TimelineEntry> Entries(Section section) =>
        section.Blocks.OfType<TimelineBlock>().SelectMany(block => block.Entries);

    private string TitleFromName() => source.Stem.Replace('-', ' ').Replace('_', ' ').Trim() is { Length: > 0 } name ? name : "Untitled";

    private static string? NonEmpty(string text) => text.Length == 0 ? null : text;
}
