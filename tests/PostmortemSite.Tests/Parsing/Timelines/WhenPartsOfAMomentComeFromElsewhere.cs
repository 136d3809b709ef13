using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Tests.Parsing.Timelines;

public class WhenPartsOfAMomentComeFromElsewhere
{
    private static readonly LocalDate Date = new(2024, 3, 5);

    [Fact]
    public void The_moment_says_from_where()
    {
        var entries = TimelineOf.Markdown(
            """
            ## Timeline (CET)

            - 10:00 by the document's date
            - 2024-03-05 11:00 UTC all written
            - 12:00 carried
            """, Date).Entries.Select(entry => entry.When!);

        Assert.Equal(
            [(Origin.Document, Origin.Preamble, "CET"), (Origin.Written, Origin.Written, "UTC"),
             (Origin.Carried, Origin.Preamble, "CET")],
            entries.Select(when => (when.DateOrigin, when.ZoneOrigin, when.Zone!)));
    }

    [Fact]
    public void The_sites_zone_is_named_as_the_site_names_it()
    {
        var site = new SiteConfiguration { Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"] };
        var when = TimelineOf.Markdown("## Timeline\n\n- 10:00 up\n- 11:00 down", Date, site).Entries.First().When!;

        Assert.Equal((Offset.FromHours(9), Origin.Site, "Asia/Tokyo"), (when.Offset, when.ZoneOrigin, when.Zone));
    }

    [Fact]
    public void Without_any_zone_there_is_no_instant()
    {
        var when = TimelineOf.Markdown("## Timeline\n\n- 10:00 up\n- 11:00 down", Date).Entries.First().When!;

        Assert.Equal((null, Origin.None, null), (when.Offset, when.ZoneOrigin, when.Instant));
    }

    [Fact]
    public void A_bold_timeline_has_the_day_of_the_heading_above_it()
    {
        var entries = TimelineOf.Markdown(
            """
            ## Incident timeline

            ### March 3, 2024 - Overload

            **Root causes:**

            - too small

            **Timeline:**

            - **21:45 UTC** - deployed
            - **21:47 UTC** - undone
            """, Date).Entries;

        Assert.Equal("2024-03-03T21:45+00:00 | minute", TimelineOf.Words(entries.Single(e => e.Text == "deployed").When));
    }

    [Fact]
    public void A_list_of_labels_goes_on_behind_text()
    {
        var entries = TimelineOf.Markdown(
            """
            - **Key events**
              - detected
            - **Impact**: none

            Nobody noticed.

            - **Context**:

            15:35 – pushed

            16:08 – found

            - **Resolution**: removed
            """, Date).Entries;

        Assert.Equal(["pushed", "found"], entries.Select(entry => entry.Text));
    }

    [Theory]
    [InlineData("~13:30-13:45", true)]
    [InlineData("March 12 19:57", true)]
    [InlineData("2.10 Overview", false)]
    [InlineData("2024-05 in numbers", false)]
    [InlineData("On 5 May we slept", false)]
    [InlineData("Overnight", false)]
    public void A_heading_begins_with_a_time_or_not(string heading, bool does) =>
        Assert.Equal(does, TimeText.StartsWithTime(heading));

    [Theory(Timeout = 60_000)]
    [InlineData("(10:00 ")]
    [InlineData("10:00 - ")]
    [InlineData("a<br>\n10:00 b\n")]
    [InlineData("x\n\n")]
    [InlineData("10:00 x\n\ny\n\n")]
    [InlineData("### 2024-01-02\n\n")]
    [InlineData("9")]
    public Task A_very_long_timeline_is_read_in_time(string part)
    {
        var markdown = "## Timeline\n\n" + string.Concat(Enumerable.Repeat(part, 20_000));
        return Task.Run(() => TimelineOf.Markdown(markdown, Date), TestContext.Current.CancellationToken);
    }
}
