using NodaTime;
using NodaTime.Text;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Tests.Parsing.Timelines;

public class WhenATimeIsWritten
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void It_means_what_the_case_says(string written, string meaning, string date, string zone)
    {
        var parts = ReadTime.Of(written);
        Assert.Equal(meaning, parts is null ? "none" : Words(parts, date, zone));
    }

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        var (date, zone) = ("none", "none");
        foreach (var line in CaseFile.Lines("written-times.cases.txt"))
        {
            if (line.StartsWith("@ date ", StringComparison.Ordinal)) date = line[7..];
            else if (line.StartsWith("@ zone ", StringComparison.Ordinal)) zone = line[7..];
            else if (line.Split("=>", StringSplitOptions.TrimEntries) is [var written, var meaning])
                cases.Add(written, meaning, date, zone);
            else throw new InvalidDataException($"Not a case: {line}");
        }

        return cases;
    }

    [Fact]
    public void Its_text_and_the_words_behind_it_are_told_apart()
    {
        const string text = "[~10:15 UTC] - database restarted";
        var parts = ReadTime.Of(text)!;
        Assert.Equal("~10:15 UTC", text[parts.Start..parts.End]);
        Assert.Equal("database restarted", text[parts.Rest..]);
    }

    [Fact]
    public void It_can_be_read_on_its_own()
    {
        var moment = ReadTime.Moment("10:15 (first alert)", new LocalDate(2023, 6, 15), DateTimeZone.Utc);
        Assert.Equal("2023-06-15T10:15+00:00 | minute", TimelineOf.Words(moment));
    }

    private static string Words(TimeParts parts, string date, string zone)
    {
        var clock = new TimelineClock(
            date == "none" ? null : LocalDatePattern.Iso.Parse(date).Value,
            zone == "none" ? null : DateTimeZoneProviders.Tzdb[zone], DateOrder.Unknown, (_, _, _, _) => { });
        var (when, until) = clock.Read(parts, 1);
        return when is null ? "text"
            : until is null ? TimelineOf.Words(when)
            : $"{TimelineOf.Words(when)} until {TimelineOf.Words(until)}";
    }
}
