using System.Text.Json;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Tests.StatusHistory.Linking;

public class WhenLinksAreProposed
{
    private const string Noon = "started: 2026-03-01T12:00:00Z\nresolved: 2026-03-01T13:00:00Z";

    [Fact]
    public void The_one_that_began_a_little_later_comes_with_its_reasons()
    {
        using var archive = new LinkArchive().Incident("a1", "Errors at checkout", "12:17", "12:50",
            ["Checkout", "Website"], "The connection pool is exhausted.")
            .Incident("b2", "Slow search", "18:00", "19:00", ["Search"])
            .Report("one", $"title: Connection pools ran dry\n{Noon}\nservices: [basket]");
        var result = archive.Written().Run("status", "link");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            postmortems/one.md: one incident fits
              0.96  a1  2026-03-01T12:17:00Z  Errors at checkout
                    It began 17 min after the report's start; touches Checkout, a service of the report; both say "connection pool".
            1 report: several 0, one 1, none 0.

            """, result.Output);
    }

    [Theory]
    [InlineData("08:59", "09:30", "None", false)]
    [InlineData("09:00", "09:30", "One", true)]
    [InlineData("12:00", null, "One", true)]
    [InlineData("15:00", "16:00", "One", true)]
    [InlineData("15:01", "16:00", "None", false)]
    [InlineData("06:00", "12:30", "None", true)]
    public void Three_hours_are_the_reach(string started, string? resolved, string verdict, bool isNamed)
    {
        var links = Proposed(new LinkArchive().Incident("a1", "A", started, resolved).Report("one", Noon));

        Assert.Equal(verdict, links.Verdict.ToString());
        Assert.Equal(isNamed, !links.Proposals.IsEmpty);
    }

    [Fact]
    public void One_that_begins_later_within_the_real_window_is_named_and_doesnt_fit()
    {
        var links = Proposed(new LinkArchive().Incident("a1", "A", "16:00", "17:00")
            .Report("one", "started: 2026-03-01T12:00:00Z\nresolved: 2026-03-01T18:00:00Z"));

        Assert.Equal(LinkVerdict.None, links.Verdict);
        Assert.Equal("began 4 h 0 min after the report's start, while it went on", links.Proposals.Single().Reasons[0]);
    }

    [Fact]
    public void Of_several_the_likeliest_comes_first()
    {
        var links = Proposed(new LinkArchive().Incident("late", "A", "14:30").Incident("early", "B", "11:20")
            .Incident("other", "C", "12:10", components: ["Partner API"])
            .Incident("right", "D", "12:12", components: ["Checkout"])
            .Report("one", $"{Noon}\nservices: [checkout-api]"));

        Assert.Equal(LinkVerdict.Several, links.Verdict);
        Assert.Equal("right", links.Proposals[0].Incident.Id);
        Assert.Contains("touches none of the report's services",
            links.Proposals.Single(proposal => proposal.Incident.Id == "other").Reasons);
    }

    [Fact]
    public void Announced_work_counts_only_where_there_is_nothing_else_or_the_report_says_so()
    {
        LinkArchive Both() =>
            new LinkArchive().Incident("work", "Work", "12:00", maintenance: true).Incident("down", "Down", "12:20");

        Assert.Equal(["down"], Ids(Proposed(Both().Report("one", Noon))));
        Assert.Equal(["work", "down"], Ids(Proposed(Both().Report("one", $"{Noon}\ntriggers: [maintenance]")))
            .OrderDescending(StringComparer.Ordinal));
        var alone = Proposed(new LinkArchive().Incident("work", "Work", "12:00", maintenance: true)
            .Report("one", Noon)).Proposals.Single();
        Assert.Contains("is announced work", alone.Reasons);
        Assert.InRange(alone.Confidence, 0, 0.6);
    }

    [Fact]
    public void Where_only_the_day_is_known_something_else_must_speak_for_it()
    {
        LinkArchive Day() => new LinkArchive().Incident("a1", "Errors at checkout", "23:30", components: ["Checkout"]);

        Assert.Equal(LinkVerdict.None, Proposed(Day().Report("one", "date: 2026-03-01\ntitle: Something")).Verdict);
        var links = Proposed(Day().Report("one", "date: 2026-03-01\nservices: [checkout-api]"));
        Assert.Equal(LinkVerdict.One, links.Verdict);
        Assert.InRange(links.Proposals[0].Confidence, 0.3, 0.6);
        Assert.Equal("began on the report's day; the time isn't known", links.Proposals[0].Reasons[0]);
        Assert.Empty(Proposed(Day().Report("one", "date: 2026-03-04\nservices: [checkout-api]")).Proposals);
    }

    [Fact]
    public void A_report_that_is_linked_isnt_asked_about_unless_it_is_named()
    {
        using var archive = new LinkArchive().Incident("a1", "A", "12:10").Incident("b2", "B", "12:20")
            .Report("one", $"{Noon}\nincidents: [a1]").Report("two", Noon);
        var workspace = archive.Written();

        var all = JsonDocument.Parse(workspace.Run("status", "link", "--json").Output).RootElement;
        Assert.Equal(["postmortems/two.md"],
            all.EnumerateArray().Select(report => report.GetProperty("report").GetString()));
        var a1 = all[0].GetProperty("proposals").EnumerateArray()
            .Single(proposal => proposal.GetProperty("id").GetString() == "a1");
        Assert.Equal(10, a1.GetProperty("delayMinutes").GetInt32());
        Assert.Contains("postmortems/one.md tells of it already",
            a1.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        var one = JsonDocument.Parse(workspace.Run("status", "link", "one", "--json").Output).RootElement[0];
        Assert.Equal(["b2"],
            one.GetProperty("proposals").EnumerateArray().Select(proposal => proposal.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("--at-least", "2", "\"2\" is no confidence. Write a number from 0 to 1, such as 0.8.")]
    [InlineData("nothing", null, "There is no report \"nothing\".")]
    public void What_cant_be_is_refused(string argument, string? value, string message)
    {
        using var archive = new LinkArchive().Incident("a1", "A", "12:10").Report("one", Noon);
        var result = archive.Written()
            .Run(["status", "link", argument, .. value is null ? Array.Empty<string>() : [value]]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_history_there_is_nothing_to_propose()
    {
        using var archive = new LinkArchive().Report("one", Noon);
        var result = archive.Written().Run("status", "link");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no incident in the status history.", result.Error, StringComparison.Ordinal);
    }

    private static ProposedLinks Proposed(LinkArchive archive)
    {
        using (archive)
        {
            var parsed = archive.Parsed();
            return new ProposeLinks(parsed.History).For(parsed.Postmortems.Single());
        }
    }

    private static IEnumerable<string> Ids(ProposedLinks links) =>
        links.Proposals.Select(proposal => proposal.Incident.Id);
}
