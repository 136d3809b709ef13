using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>What a site declares is what the public reads, and no more than that.</summary>
public sealed class WhenAPolicyIsSet : IDisposable
{
    private const string Report =
        "---\naudience: public\nstatus: final\ndate: 2026-01-01\npublic: { title: Report {0}, slug: report-{0} }\n---\n# A\n\n## Summary\n\n";

    private const string People = """
        people:
          - { name: Ada Lovelace, role: the on-call engineer, handles: ["@ada"], initials: AL }
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("ip: off", "It was 10.0.0.1.", "It was 10.0.0.1.")]
    [InlineData("ip: false", "It was 10.0.0.1 of db.corp.", "It was 10.0.0.1 of an internal host.")]
    [InlineData("ip: on", "It was 10.0.0.1.", "It was an IP address.")]
    [InlineData("ip: one of our servers", "It was 10.0.0.1.", "It was one of our servers.")]
    [InlineData("host: off", "It was db7.corp.", "It was db7.corp.")]
    [InlineData("person: off", "It was Ada Lovelace (@ada).", "It was Ada Lovelace (the on-call engineer).")]
    [InlineData("handle: off", "It was Ada Lovelace (@ada).", "It was the on-call engineer (@ada).")]
    [InlineData("initials: off", "AL: done", "AL: done")]
    [InlineData("person: a colleague", "It was @grace.", "It was a colleague.")]
    [InlineData("e-mail: off", "Write to a@example.com.", "Write to a@example.com.")]
    [InlineData("channel: our chat", "Seen in #ops.", "Seen in our chat.")]
    [InlineData("link: a page of our intranet", "See https://wiki.corp/a now.", "See a page of our intranet now.")]
    public void A_mask_is_on_off_or_has_other_words(string mask, string sentence, string expected)
    {
        Build($"redaction: {{ masks: {{ {mask} }} }}", sentence);
        Assert.Contains(expected, Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_and_addresses_are_public()
    {
        Build("redaction: { publicAddresses: [172.30.2.0/24, \"2001:db8::/32\", 172.29.100.7, Help@Example.com] }",
            "Seen 172.30.2.7, 172.30.2.0/25, 2001:db8::5 and 172.29.100.7 by help@example.com; "
            + "but 172.30.3.7, 172.30.0.0/16, 2001:db9::5 and 172.29.100.8.");
        Assert.Contains(
            "Seen 172.30.2.7, 172.30.2.0/25, 2001:db8::5 and 172.29.100.7 by help@example.com; "
            + "but an IP address, an IP address, an IP address and an IP address.", Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_where_they_are_declared_to()
    {
        const string Sentence =
            "[a](https://acme.slack.com/status/1) [b](https://acme.slack.com/archives/1) [c](https://example.org/) [d](https://wiki.corp.example/x)";
        const string Links = "public: [acme.slack.com/status, wiki.corp.example]";

        Build($"redaction: {{ internalHosts: [\"*.corp.example\"], links: {{ {Links} }} }}".Replace("*.corp", "*.hr.corp"), Sentence);
        Assert.Equal(["https://acme.slack.com/status/1", "https://example.org/", "https://wiki.corp.example/x"], LinksOf(1));

        Build($"redaction: {{ links: {{ {Links}, others: unlink }} }}", Sentence);
        Assert.Equal(["https://acme.slack.com/status/1", "https://wiki.corp.example/x"], LinksOf(1));
    }

    [Fact]
    public void An_alias_has_the_terms_replacement()
    {
        Build("redaction: { deniedTerms: [{ term: Project Kittiwake, replacement: a project, aliases: [Kittiwake] }, Gull] }",
            "It was Project Kittiwake, or kittiwake for short; not Gull.");
        Assert.Contains("It was a project, or a project for short; not ….", Text(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "db7.corp", "db7.corp", "db7.corp and an internal host")]
    [InlineData("in: postmortems/**,", "db7.corp", "db7.corp", "db7.corp and an internal host")]
    [InlineData("in: postmortems/1.md,", "db7.corp", "an internal host", "db7.corp and an internal host")]
    public void What_is_excepted_stays_in_the_files_that_it_is_for(string place, string text, string inSecond, string inFirst)
    {
        Build($"redaction: {{ exceptions: [{{ rule: mask-host, text: {text}, {place} reason: gone, expires: 2026-11-01 }}] }}",
            "It was db7.corp and db8.corp.", "It was db7.corp.");
        Assert.Contains($"It was {inFirst}.", Text(1), StringComparison.Ordinal);
        Assert.Contains($"It was {inSecond}.", Text(2), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_exception_from_one_mask_is_none_from_another()
    {
        Build("redaction: { exceptions: [{ rule: mask-e-mail, text: Ada Lovelace, reason: x, expires: 2027-01-01 }] }",
            "It was Ada Lovelace.");
        Assert.Contains("It was the on-call engineer.", Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_may_be_excepted()
    {
        Build("redaction: { exceptions: [{ rule: mask-person, text: Ada Lovelace, reason: x, expires: 2027-01-01 }] }",
            "It was Ada Lovelace.");
        Assert.Contains("It was Ada Lovelace.", Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_from_the_leak_check_lets_a_find_pass()
    {
        const string Hidden = "It was db**7**x_y.\n\n## Detection\n\nThe host is db7x_y.";
        workspace.With("site.yml", "title: T").With("postmortems/1.md", Report.Replace("{0}", "1") + Hidden);
        var refused = workspace.Run("build", "--as-of", "2026-11-01");
        Assert.True(refused.ExitCode == 3, refused.Error);

        Build("redaction: { exceptions: [{ rule: leak-dropped, text: db7x_y, reason: x, expires: 2027-01-01 }] }", Hidden);
    }

    [Fact]
    public void A_shorter_text_within_an_excepted_one_is_no_leak_there_and_is_elsewhere()
    {
        const string Exception = "redaction: { exceptions: [{ rule: mask-host, text: db7.acme.corp, reason: x, expires: 2027-01-01 }] }";
        workspace.With("postmortems/inside.md", "# Inside\n\nIt is acme.corp.\n");
        Build(Exception, "It was db7.acme.corp.");
        Assert.Contains("It was db7.acme.corp.", Text(1), StringComparison.Ordinal);

        workspace.With("postmortems/1.md", Report.Replace("{0}", "1") + "It was db7.acme.corp, or db8.acme.co**rp**.\n");
        var refused = workspace.Run("build", "--as-of", "2026-11-01");
        Assert.True(refused.ExitCode == 3, refused.Error);
    }

    private void Build(string site, params string[] sentences)
    {
        workspace.With("site.yml", site).With("people.yml", People);
        for (var i = 1; i <= sentences.Length; i++)
            workspace.With($"postmortems/{i}.md", Report.Replace("{0}", $"{i}") + sentences[i - 1] + "\n");
        workspace.Built("--as-of", "2026-11-01");
    }

    private string Text(int report) =>
        workspace.Page($"public/postmortems/report-{report}/index.html").QuerySelector("main")!.TextContent;

    private IEnumerable<string> LinksOf(int report) =>
        workspace.Page($"public/postmortems/report-{report}/index.html").QuerySelectorAll(".prose a[href^=http]")
            .Select(link => link.GetAttribute("href")!);
}
