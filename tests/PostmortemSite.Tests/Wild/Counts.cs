using System.Globalization;
using Markdig.Syntax;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Parsing.Timelines;
using PostmortemSite.Reading;

namespace PostmortemSite.Tests.Wild;

/// <summary>What was recognised in an archive.</summary>
public sealed record Counts
{
    public int Documents { get; init; }

    public int WithTitle { get; init; }

    public int WithDate { get; init; }

    public int Headings { get; init; }

    public int Recognised { get; init; }

    /// <summary>Documents with a timeline section that holds at least one time.</summary>
    public int Timelines { get; init; }

    public int TimelinesRead { get; init; }

    public int Entries { get; init; }

    /// <summary>Entries whose date and time are known, with an instant or on a clock whose zone nobody says.</summary>
    public int Dated { get; init; }

    /// <summary>Entries that say no time, or whose date nobody says: shown as written, without an invented one.</summary>
    public int Undated { get; init; }

    public int Actions { get; init; }

    public int Warnings { get; init; }

    public static Counts Of(Archive<Internal> archive) =>
        archive.Postmortems.Select(postmortem => Of(postmortem, archive.Site)).Aggregate(new Counts(), (a, b) => a + b);

    public static Counts operator +(Counts a, Counts b) => new()
    {
        Documents = a.Documents + b.Documents,
        WithTitle = a.WithTitle + b.WithTitle,
        WithDate = a.WithDate + b.WithDate,
        Headings = a.Headings + b.Headings,
        Recognised = a.Recognised + b.Recognised,
        Timelines = a.Timelines + b.Timelines,
        TimelinesRead = a.TimelinesRead + b.TimelinesRead,
        Entries = a.Entries + b.Entries,
        Dated = a.Dated + b.Dated,
        Undated = a.Undated + b.Undated,
        Actions = a.Actions + b.Actions,
        Warnings = a.Warnings + b.Warnings,
    };

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-22} {Documents,5} {WithTitle,5} {WithDate,5} {Recognised,6} of {Headings,4} {Share(Recognised, Headings),4} {Timelines,11} {TimelinesRead,4} {Entries,8} {Dated,5} {Undated,7} {Actions,7} {Warnings,8}");

    private static Counts Of(Postmortem postmortem, SiteConfiguration site)
    {
        var bodyStart = FrontMatterBlock.Find(postmortem.Source, _ => { }).BodyStart;
        var (_, outline) = ReadOutline.Of(MarkdownReader.Read(postmortem.Source, bodyStart), site);
        var openings = outline.Where(part => part.Opening is HeadingBlock || part.Heading.Length > 0).ToList();
        var inside = outline.SelectMany(part => part.Blocks.OfType<HeadingBlock>().Select(heading => (part.Kind, heading)))
            .Where(pair => !openings.Exists(part => part.Opening == pair.heading)).ToList();
        var timelines = outline.Where(part => part.Kind == SectionKind.Timeline && part.Blocks.Exists(HoldsTime)).ToList();
        var entries = postmortem.Timeline.ToList();
        return new Counts
        {
            Documents = 1,
            WithTitle = postmortem.Title is "" or "Untitled" ? 0 : 1,
            WithDate = postmortem.Date is null ? 0 : 1,
            Headings = openings.Count + inside.Count,
            Recognised = openings.Count(part => part.Kind != SectionKind.Other)
                + inside.Count(pair => pair.Kind is SectionKind.Timeline or SectionKind.ActionItems),
            Timelines = timelines.Count > 0 ? 1 : 0,
            TimelinesRead = timelines.Count > 0 && entries.Count > 0 ? 1 : 0,
            Entries = entries.Count,
            Dated = entries.Count(entry => entry.When is not null),
            Undated = entries.Count(entry => entry.When is null && (entry.TimeText.Length == 0 || !TimeText.StartsWithTime(entry.TimeText) || postmortem.Date is null)),
            Actions = postmortem.Actions.Count(),
            Warnings = postmortem.Problems.Length,
        };
    }

    private static bool HoldsTime(Block block) =>
        System.Text.RegularExpressions.Regex.IsMatch(PlainText.Of(block), "[0-9]{1,2}[:.][0-9]{2}");

    private static string Share(int part, int whole) => whole == 0 ? "" : $"{100 * part / whole} %";
}
