using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Tests.Parsing.Timelines;

public class WhenATimelineIsRead
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_entries_are_those_of_the_case(string name)
    {
        var (settings, markdown, expected) = Case(name);
        string[] headings = ["## Timeline", "**Context**"];
        if (!headings.Any(heading => markdown.Contains(heading, StringComparison.Ordinal)))
            markdown = "## Timeline\n\n" + markdown;
        var zone = settings.Zone is null ? null : DateTimeZoneProviders.Tzdb[settings.Zone];
        var site = new SiteConfiguration { Zone = zone };
        var date = settings.Date is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(settings.Date).Value;

        Assert.Equal(expected, string.Join('\n', Words(TimelineOf.Markdown(markdown, date, site))));
    }

    public static TheoryData<string> Cases() =>
        [.. Sections().Select(section => section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim())];

    private static IEnumerable<string> Sections() => CaseFile.Text("timelines.cases.txt").Split("\n==== ").Skip(2);

    private static ((string? Date, string? Zone) Settings, string Markdown, string Expected) Case(string name)
    {
        var text = Sections().Single(section => section.StartsWith(name + "\n", StringComparison.Ordinal)) + "\n";
        var parts = text.Split("\n----\n");
        Assert.Equal(3, parts.Length);
        return ((Setting(parts[0], "date: "), Setting(parts[0], "zone: ")), parts[1] + "\n",
            string.Join('\n', parts[2].TrimEnd('\n').Split('\n')));
    }

    private static string? Setting(string head, string key) =>
        head.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();

    private static IEnumerable<string> Words(TimelineOf timeline)
    {
        foreach (var block in timeline.Blocks)
        {
            if (block is Prose prose) yield return "prose: " + prose.Html.ReplaceLineEndings(" ");
            if (block is not TimelineBlock run) continue;
            if (run.TextTitle.Length > 0) yield return $"titles: {run.TimeTitle} / {run.TextTitle}";
            foreach (var entry in run.Entries)
                yield return $"[{entry.TimeText}] {TimelineOf.Words(entry.When)}"
                    + (entry.Until is null ? "" : " until " + TimelineOf.Words(entry.Until))
                    + " :: " + entry.Html.ReplaceLineEndings(" ");
        }

        foreach (var problem in timeline.Problems.Order(Problem.ByPlace))
            yield return $"! {problem.Code} {problem.Position.Line}";
    }
}
