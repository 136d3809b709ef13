using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>The public archive is Markdown that builds the public site again, byte for byte, with nothing internal in reach.</summary>
public class WhenThePublicArchiveIsWritten
{
    private const string Site = """
        title: T
        organisation: O
        zone: Europe/Copenhagen
        url: https://example.com/reports/
        severities:
          - { key: SEV1, name: SEV1 Critical, public: Critical }
        services:
          - { key: pay, name: Payments, public: "Card: payments" }
          - { key: core, name: Core-canary }
        sections:
          headings: { Impact: [Fallout], Summary: [Unused-canary] }
        redaction:
          internalHosts: ["*.corp.example"]
          publicAddresses: [help@example.com, unused-canary@example.com]
          ticketKeys: [OPS]
          links: { public: [example.slack.com, canary.slack.com] }
          deniedTerms: [{ term: Denied-canary, replacement: a customer }]
        """;

    private const string Awkward = """
        ---
        id: Id-canary
        title: "Orders: *stopped* for #ops and Ada Lovelace"
        date: 2026-03-02
        audience: public
        status: final
        severity: SEV1
        services: [pay, core]
        authors: [Ada Lovelace]
        related: [second]
        aliases: [/old/address/]
        impact: { users: 10, revenue: Revenue-canary }
        public: { slug: an-own-name, summary: "What \"they\" read." }
        ---
        # Another title

        ## Background

        Background-canary.

        # Fallout

        ![A *picture* of Denied-canary](nowhere.png) Write to help@example.com or Ada.
        See [the second](second.md), [a channel](https://example.slack.com/archives/1), <https://example.com/a_(b)>
        and [the wiki](https://wiki.corp.example/x).

        ## #incident-room notes

        Notes-canary.

        ::: public
        ## #war-room log

        It says something.
        :::

        # Timeline (internal)

        - 10:00 Timeline-canary

        # Timeline

        - 10:00 OPS-1 opened by @ada
        - 10:20 mitigated, `code` & <b>bold</b>

        # Action items

        - DONE: Mend it, OPS-2 (@ada, due 2026-04-01, done 2026-03-09)
        - IN PROGRESS: (P1) Look at it, OPS-3 (@ada). Half is done.
        - [ ] Ada Lovelace: ask Denied-canary

        """;

    private const string Second = """
        ---
        title: Second
        date: 2026-03-01
        audience: public
        status: final
        ---
        ## Summary

        Shorter. Back to [the first](first.md#fallout).

        ## Impact

        10 % of users.

        """;

    private static Workspace Archive() => new Workspace().With("site.yml", Site)
        .With("people.yml", "people:\n  - { name: Ada Lovelace, handles: [ada], role: the on-call engineer, aliases: [Ada] }\n")
        .With("postmortems/first.md", Awkward).With("postmortems/second.md", Second);

    [Fact]
    public void The_example_builds_the_same_public_site_again() => AssertBuildsTheSame(Repository.Input);

    [Fact]
    public void An_awkward_archive_builds_the_same_public_site_again()
    {
        using var workspace = Archive();
        AssertBuildsTheSame(workspace.Input);
    }

    [Fact]
    public void Archives_put_together_by_dice_build_the_same_public_sites_again()
    {
        using var workspace = Archive();
        for (var i = 0; i < 150; i++) workspace.With($"postmortems/r{i}.md", new MadeUpReport(i).ToString());
        AssertBuildsTheSame(workspace.Input);
    }

    [Fact]
    public void It_holds_nothing_that_is_kept_back()
    {
        using var workspace = Archive();
        Assert.Equal(0, workspace.Run("redact", "--output", "exported").ExitCode);
        var files = Directory.GetFiles(Path.Combine(workspace.Root, "exported"), "*", SearchOption.AllDirectories);

        Assert.Equal(
            ["manifest.json", "postmortems/an-own-name.md", "postmortems/second.md", "site.yml"],
            files.Select(file => Path.GetRelativePath(Path.Combine(workspace.Root, "exported"), file)).Order(StringComparer.Ordinal));
        foreach (var file in files)
            Assert.All(["canary", "Lovelace", "corp.example", "OPS"], word =>
                Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("title: \"Orders: *stopped* for an internal channel and the on-call engineer\"\n",
            File.ReadAllText(files.Single(file => file.EndsWith("own-name.md", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("\n# Orders: \\*stopped\\*", File.ReadAllText(files.Single(file => file.EndsWith("own-name.md", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_export_is_replaced_and_nothing_else_is()
    {
        using var workspace = Archive();
        workspace.Run("redact", "--output", "exported");
        var before = Trees.Of(Path.Combine(workspace.Root, "exported"));
        Assert.Equal(0, workspace.Run("redact", "--output", "exported").ExitCode);
        Assert.Equal(before, Trees.Of(Path.Combine(workspace.Root, "exported")));

        workspace.Built();
        Assert.Equal(2, workspace.Run("redact", "--output", "output").ExitCode);
        Assert.Equal(2, workspace.Run("redact", "--output", "input").ExitCode);
        Assert.Equal(2, workspace.Run("redact", "--output", "input/output").ExitCode);
        Assert.Equal(2, workspace.Run("redact", "--output", ".").ExitCode);
        Assert.Equal(2, workspace.Run("build", "--output", "exported").ExitCode);
        File.WriteAllText(Path.Combine(workspace.Root, "exported/mine.md"), "mine");
        Assert.Equal(2, workspace.Run("redact", "--output", "exported").ExitCode);
        Assert.True(File.Exists(Path.Combine(workspace.Root, "exported/mine.md")));
    }

    [Fact]
    public void Reports_of_the_wild_build_the_same_public_sites_again()
    {
        const string all = "Other Preamble Metadata Background Detection Investigation FiveWhys ContributingFactors WentWell WentPoorly Lucky People References";
        foreach (var corpus in Repository.CorporaWithReports().Where(folder => Small.Contains(Path.GetFileName(folder))))
        {
            using var workspace = new Workspace().With("site.yml",
                "title: T\nignoredKeys: [layout, slug]\nsections:\n  audience:\n" +
                string.Concat(all.Split(' ').Select(kind => $"    {kind}: public\n")) +
                "defaults:\n  - path: \"**\"\n    set: {audience: public, status: final, date: 2020-01-02, severity: SEV2}\n");
            foreach (var file in Directory.GetFiles(corpus, "*.md", SearchOption.AllDirectories))
                workspace.With("postmortems/" + Path.GetRelativePath(corpus, file), File.ReadAllBytes(file));
            AssertBuildsTheSame(workspace.Input);
        }
    }

    /// <summary>Those that build without an error when everything in them is public.</summary>
    private static readonly string[] Small = ["datahub-berkeley", "dfds-postmortems", "flutter"];

    private static void AssertBuildsTheSame(string input)
    {
        using var workspace = new Workspace();
        Succeed("build", "--input", input, "--output", "first");
        Succeed("redact", "--input", input, "--output", "exported");
        Succeed("build", "--input", "exported", "--output", "second");

        var first = Trees.Of(Path.Combine(workspace.Root, "first/public"));
        var second = Trees.Of(Path.Combine(workspace.Root, "second/public"));
        Assert.NotEmpty(first);
        Assert.Equal(first.OrderBy(file => file.Key, StringComparer.Ordinal), second.OrderBy(file => file.Key, StringComparer.Ordinal));

        void Succeed(params string[] arguments)
        {
            var result = workspace.Run(arguments);
            Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Error}");
        }
    }
}
