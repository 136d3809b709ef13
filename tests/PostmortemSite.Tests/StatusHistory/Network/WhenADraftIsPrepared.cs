using PostmortemSite.Tests.Support;
using PostmortemSite.Tests.Support.Pictures;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenADraftIsPrepared
{
    private const string Site = """
        title: T
        url: https://postmortems.example.com/archive/
        statusHistory:
          sources:
            - { name: main, file: status/main.json, url: "https://status.example.com/", pageId: pg0000000001 }
            - { name: other, file: status/other.json }
        """;

    private const string Report = """
        ---
        title: Orders stopped
        date: 2026-03-02
        audience: public
        status: final
        incidents: [inc001]
        authors: [Ada Lovelace]
        ---
        # Orders stopped

        ## Summary

        Ada Lovelace saw it, [as before](b.md#summary), ![a picture](x.png) and [there](https://status.example.com/x).

        ## Detection

        Detection-canary.

        ## Impact

        Nobody could order.

        """;

    private static Workspace Archive(string report = Report) => new Workspace()
        .With("site.yml", Site)
        .With("status/main.json", StatuspageJson.Page(StatuspageJson.Incidents(0, 5)))
        .With("postmortems/b.md", "---\ntitle: Before\ndate: 2026-01-02\naudience: public\nstatus: final\n---\n# "
            + "Before\n\n## Summary\n\nIt was.\n")
        .With("postmortems/x.png", PlainPictures.Png)
        .With("postmortems/a.md", report);

    [Fact]
    public void It_is_the_public_text_with_links_in_full_and_nothing_is_sent()
    {
        using var workspace = Archive();
        var result = workspace.Run([("STATUSPAGE_API_KEY", LoopbackStatuspage.Key)], "status", "push", "a.md");

        Assert.True(result.ExitCode == 0, result.Error);
        var picture = result.Output.Split("/images/")[1][..16];
        Assert.Equal($"""
            # Orders stopped

            ## Summary

            An engineer saw it, [as before](https://postmortems.example.com/archive/postmortems/before/), ![a picture](https://postmortems.example.com/archive/images/{picture}.png) and [there](https://status.example.com/x).

            ## Impact

            Nobody could order.

            The full report: <https://postmortems.example.com/archive/postmortems/orders-stopped/>

            """.ReplaceLineEndings("\n"), result.Output);
        Assert.StartsWith("Page pg0000000001, incident inc001: Incident number 1\npostmortems/a.md: ", result.Error,
            StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent. --send puts it there as a draft.\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Output + result.Error, StringComparison.Ordinal);
        Assert.True(workspace.Built().Exists($"public/images/{picture}.png"));
    }

    [Fact]
    public void A_long_one_ends_with_a_section_and_a_link_to_the_rest()
    {
        using var workspace = Archive(Report.Replace("Nobody could order.",
            string.Concat(Enumerable.Repeat("Nobody could order.\n\n", 1500)), StringComparison.Ordinal));
        var result = workspace.Run("status", "push", "a.md");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("Its last sections are left out: Statuspage takes 25,000 characters.", result.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "[there](https://status.example.com/x).\n\nThe rest of this report: "
                + "<https://postmortems.example.com/archive/postmortems/orders-stopped/>\n", result.Output,
                StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody could order", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audience: public", "audience: internal", "The public reads nothing of postmortems/a.md")]
    [InlineData("status: final", "status: draft", "The public reads nothing of postmortems/a.md")]
    [InlineData("[inc001]", "[]", "isn't linked to an incident of the status history")]
    [InlineData("[inc001]", "[inc001, inc002]",
        "is linked to several incidents: inc001, inc002. Choose one with --incident.")]
    [InlineData("orders", "orders", "isn't linked to an incident \"inc004\", but to inc001.", "--incident", "inc004")]
    public void It_is_refused_where_nobody_can_tell_what_goes_where(string before, string after, string expected,
        params string[] arguments)
    {
        using var workspace = Archive(Report.Replace(before, after, StringComparison.Ordinal));
        var result = workspace.Run(["status", "push", "a.md", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void One_of_several_incidents_can_be_chosen_by_its_address()
    {
        using var workspace = Archive(Report.Replace("[inc001]", "[inc001, inc002]", StringComparison.Ordinal));
        var result = workspace.Run("status", "push", "a.md", "--incident",
            "https://status.example.com/incidents/inc002");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith("Page pg0000000001, incident inc002: Incident number 2\n", result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_prepared_where_the_build_would_leak()
    {
        using var workspace = Archive(
            Report.Replace("Nobody could order.", "Nobody could order. Detection-canary-9", StringComparison.Ordinal)
            .Replace("Detection-canary.", "Detection-canary-9 was here.", StringComparison.Ordinal))
            .With("site.yml", Site + "\nredaction:\n  denied: [Detection-canary-9]\n");
        var result = workspace.Run("status", "push", "a.md");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Sending_needs_a_key_of_the_environment()
    {
        using var workspace = Archive();
        var result = workspace.Run([("STATUSPAGE_API_KEY", "")], "status", "push", "a.md", "--send");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Sending needs a key of Statuspage's API in the environment, as STATUSPAGE_API_KEY.",
            result.Error, StringComparison.Ordinal);
    }
}
