using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Tests.Parsing.Timelines;

/// <summary>Reads the timelines of a text as the program does, and writes moments as the case files do.</summary>
internal sealed record TimelineOf(ImmutableArray<SectionBlock> Blocks, ImmutableArray<Problem> Problems)
{
    public IEnumerable<TimelineEntry> Entries => Blocks.OfType<TimelineBlock>().SelectMany(block => block.Entries);

    public static TimelineOf Markdown(string text, LocalDate? date = null, SiteConfiguration? site = null) =>
        File(new SourceFile("report.md", text), 0, date, site);

    public static TimelineOf File(SourceFile source, int bodyStart, LocalDate? date, SiteConfiguration? site = null)
    {
        site ??= new SiteConfiguration();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var html = new MarkdownHtml(
            source, new LinkTargets([source], ImmutableSortedDictionary<string, Picture>.Empty), problems.Add);
        var context = new ReadContext(source, site, html, date, problems.Add);
        var (_, sections) = ReadOutline.Of(MarkdownReader.Read(source, bodyStart), site);
        var blocks = sections
            .Where(section => section.Kind == SectionKind.Timeline || ReadTimeline.Appears(section))
            .SelectMany(section => ReadTimeline.Of(section, context))
            .ToImmutableArray();
        return new TimelineOf(blocks, problems.ToImmutable());
    }

    /// <summary><c>2023-11-01T10:15+01:00 | minute | ~</c>, or <c>none</c>.</summary>
    public static string Words(Moment? moment)
    {
        if (moment is null) return "none";
        var pattern = moment.Precision == Precision.Second ? "uuuu-MM-dd'T'HH:mm:ss" : "uuuu-MM-dd'T'HH:mm";
        var text = new StringBuilder(LocalDateTimePattern.CreateWithInvariantCulture(pattern).Format(moment.Local));
        if (moment.Offset is { } offset) text.Append(OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(offset));
        text.Append(" | ").Append(moment.Precision.ToString().ToLower(CultureInfo.InvariantCulture));
        if (moment.IsApproximate) text.Append(" | ~");
        return text.ToString();
    }
}
