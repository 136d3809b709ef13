namespace PostmortemSite.Tests.StatusHistory.Linking;

public class WhenSomebodySaysThatTheyBelongTogether
{
    private const string Public = "date: 2026-03-01\naudience: public\nstatus: final\n";

    [Fact]
    public void Reports_and_incidents_are_linked_many_to_many()
    {
        using var archive = new LinkArchive().Incident("a1", "A", "10:00").Incident("b2", "B", "11:00")
            .Report("one", "date: 2026-03-01\nincidents: [a1, b2]").Report("two", "date: 2026-03-01\nincidents: b2");

        Assert.Equal(["one a1", "one b2", "two b2"], LinkArchive.Links(archive.Parsed()));
    }

    [Theory]
    [InlineData("a1")]
    [InlineData("A1")]
    [InlineData("main/a1")]
    [InlineData("https://status.example/incidents/a1")]
    [InlineData("http://Status.Example/incidents/a1/")]
    [InlineData("https://status.example/incidents/a1?utm_source=mail#update-2")]
    [InlineData("https://status.example/incidents/a1/write-up")]
    [InlineData("<https://status.example/incidents/a1>")]
    [InlineData("https://stspg.example/zq9")]
    public void An_incident_is_known_by_all_its_names(string name)
    {
        using var archive = new LinkArchive().Incident("a1", "A", "10:00", aliases: ["https://stspg.example/zq9"])
            .Report("one", $"date: 2026-03-01\nincidents: [\"{name}\"]");
        // An id that two sources use says which only with something beside it.
        if (name.Length > 2 && !name.Contains("zq9", StringComparison.Ordinal))
            archive.Incident("a1", "Another", "10:00", source: "inside");
        var parsed = archive.Parsed();

        Assert.Equal(["main/a1"], parsed.History.Links.Select(link => link.Incident.Key));
        Assert.DoesNotContain(parsed.Problems, problem => problem.Code == "incident-unknown");
    }

    [Fact]
    public void A_name_that_no_incident_has_is_a_warning_with_the_nearest()
    {
        using var archive = new LinkArchive().Incident("p4xd7g0w", "A", "10:00")
            .Report("one", "date: 2026-03-01\nincidents: [p4xd7g0v, https://status.example/incidents/gone, "
                + "https://elsewhere.example/1]");
        var problems = archive.Parsed().Problems.Where(problem => problem.Code == "incident-unknown").ToList();

        Assert.Equal(["(3, 13) Did you mean \"p4xd7g0w\"?",
            "(3, 23) Correct it, or fetch the history again with \"status pull\"."],
            problems.Select(problem => $"({problem.Position.Line}, {problem.Position.Column}) {problem.Remedy}"));
    }

    [Theory]
    [InlineData("https://example.com/reports/postmortems/one/")]
    [InlineData("https://example.com/reports/postmortems/one/index.html")]
    [InlineData("http://EXAMPLE.com/reports/postmortems/one#impact")]
    [InlineData("https://example.com/reports/postmortems/own-slug/?from=status")]
    [InlineData("https://example.com/reports/old/address/")]
    [InlineData("https://inside.example.com/postmortems/one/")]
    public void The_status_page_may_link_to_the_report(string address)
    {
        using var archive = new LinkArchive().Incident("a1", "A", "10:00", text: $"The report: {address}.")
            .Report("one", "date: 2026-03-01\naliases: [/old/address/]\npublic: { slug: own-slug }")
            .Report("two", "date: 2026-03-01");

        Assert.Equal(["one a1"], LinkArchive.Links(archive.Parsed()));
    }

    [Fact]
    public void The_public_edition_links_public_things_alone()
    {
        using var archive = new LinkArchive().Incident("a1", "A", "10:00")
            .Incident("zqinside1", "Inside-canary", "10:00", source: "inside")
            .Report("public", Public
                + "incidents: [a1, zqinside1, https://ops.example/incidents/zqinside1, https://ops.example/zqelse]")
            .Report("inside", "title: Inside-canary\ndate: 2026-03-01\nincidents: [a1]");

        Assert.Equal(["inside a1", "public a1", "public zqinside1"], LinkArchive.Links(archive.Parsed()));
        Assert.Equal(["public a1"], LinkArchive.Links(archive.Published()));
        Assert.Equal(["a1"], archive.Published().Postmortems.Single().Incidents);
        archive.Written().Built();
        foreach (var file in Directory.GetFiles(Path.Combine(archive.Workspace.Output, "public"), "*",
            SearchOption.AllDirectories))
            Assert.All(["zqinside", "zqelse", "canary", "ops.example"],
                word => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }
}
