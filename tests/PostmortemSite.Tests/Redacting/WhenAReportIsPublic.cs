using System.Net;
using System.Text.RegularExpressions;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Every part that must stay inside holds a word of its own, which is then looked for in both finished trees.</summary>
public sealed partial class WhenAReportIsPublic : IDisposable
{
    private const string Site = """
        title: Example
        url: https://example.com/reports/
        zone: Europe/Copenhagen
        services:
          - { key: shop, name: Shop zqservicename1xk, public: Web shop }
          - { key: hidden, name: Ledger zqhiddenservice1xk }
        redaction:
          internalHosts: ["*.corp.example"]
          publicAddresses: [help@example.com]
          ticketKeys: [OPS]
          deniedTerms: [{ term: Zqcustomer1xk, replacement: a customer }]
        """;

    private const string People = """
        people:
          - name: Ada Zqperson1xk
            handles: ["@zqhandle1xk"]
            initials: AZ
            role: the on-call engineer
            aliases: [Zqalias1xk]
        """;

    private const string Report = """
        ---
        id: zqid1xk
        title: Zqtitle1xk went down
        date: 2026-03-02
        audience: public
        status: final
        severity: SEV1
        services: [shop, hidden]
        started: 2026-03-02T10:00+01:00
        resolved: 2026-03-02T11:30+01:00
        authors: [Grace Zqauthor1xk]
        responders: ["@zqresponder1xk"]
        related: [internal-one, other]
        impact: { users: 1200, revenue: "zqrevenue1xk EUR" }
        public: { title: The shop was down, summary: It was down for 90 minutes., slug: shop-down }
        ---
        # Zqtitle1xk went down

        Zqpreamble1xk before any heading.

        ## Summary

        The shop was down. <!-- zqcomment1xk --> [Zqspan1xk]{.internal} [Zqreplaced1xk]{public="A partner"} saw it first,
        and so did Zqcustomer1xk. Ada Zqperson1xk and @zqhandle1xk looked; Zqalias1xk restarted it. Write to help@example.com or
        to zqmail1xk@corp.example. See [the board](https://grafana.corp.example/d/zqlink1xk), OPS-4711 and #zqchannel1xk.
        More in [another report](other.md), [an internal one](internal-one.md) and [the manual](https://example.org/manual "zqtitleattr1xk").

        ::: internal
        Zqblock1xk: our largest customer left.

        - with zqblocklist1xk
        :::

        ## Impact

        | Who | How | Note |
        |---|---|---|
        | Grace Zqauthor1xk | saw `10.20.30.40` and fe80::7ead:4fff:fea0:d657 | db7.corp.example |

        ```
        10:00 connect to 10.1.2.3 by zqmailcode1xk@corp.example failed, see https://wiki.corp.example/zqcodelink1xk
        commit 6042abb886f00059d80e664795f4ce9252c043fe, pod 7d0f6f5e-1f5c-4a3e-9f5e-0d6f6a1c2b3d, version 1.2.3.4, 0xdeadbeefcafebabe
        seen in 2024: twice at 10:02:03
        ```

        ## Detection

        Zqdetection1xk.

        ## Timeline

        All times in CET.

        - 10:00 AZ: the shop stops
        - 11:30 it is back[^1]

        ::: internal
        ### 11:40 Zqtimegroup1xk

        Zqgroupedtime1xk.
        :::

        ## Blast zqheading1xk radius

        Zqunknown1xk.

        ### Root cause

        Zqunderunknown1xk stands under an unknown heading.

        ## Root cause

        A full disk.

        ## What went well

        Zqwell1xk.

        ::: public
        Everybody stayed calm.
        :::

        Zqafterpublic1xk.

        ## Action items

        | Action | Owner | Due | Status | zqcolumn1xk |
        |---|---|---|---|---|
        | Add disk space | Linus Zqowner1xk | 2026-04-01 | Done | zqnote1xk |

        ::: internal
        - [ ] Zqinternalaction1xk before the contract ends
        :::

        ::: internal
        ### Zqactiongroup1xk

        - [ ] Zqgroupedaction1xk too
        :::

        <div title="zqhtmlattr1xk">zqhtml1xk</div>

        [unused]: https://example.org/zqdefinition1xk
        [^1]: The footnote says it.
        """;

    private readonly Workspace workspace = new Workspace()
        .With("site.yml", Site)
        .With("people.yml", People)
        .With("postmortems/zqfilename1xk.md", Report)
        .With("postmortems/other.md", "---\naudience: public\nstatus: final\ndate: 2026-02-01\n---\n# Another one\n\n## Summary\n\nIt was slow.\n")
        .With("postmortems/internal-one.md", "---\ndate: 2026-02-02\ntags: [zqtag1xk]\n---\n# Zqinternaltitle1xk\n\n## Summary\n\nZqinternalbody1xk.\n")
        .With("postmortems/draft.md", "---\naudience: public\nstatus: draft\ndate: 2026-02-03\n---\n# Zqdraft1xk\n\n## Summary\n\nZqdraftbody1xk.\n")
        .Built("--as-of", "2026-03-10");

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Nothing_internal_is_in_the_public_tree_and_everything_is_in_the_internal_one()
    {
        var canaries = new[] { Site, People, Report }.SelectMany(text => Canary().Matches(text)).Select(match => match.Value)
            .Concat(["zqtag1xk", "Zqinternaltitle1xk", "Zqinternalbody1xk", "Zqdraft1xk", "Zqdraftbody1xk", "zqfilename1xk"])
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // A comment, a link's own title, HTML's attributes and a definition that nobody uses are in no edition.
        string[] nowhere = ["zqcomment1xk", "zqhtmlattr1xk", "zqdefinition1xk", "Zqreplacement1xk"];
        // A reader of the internal edition meets people as they are written, not as people.yml declares them.
        string[] declaredOnly = ["zqservicename1xk"];

        var publicTree = Everything("public");
        var internalTree = Everything("internal");
        var leaked = canaries.Where(canary => publicTree.Contains(canary, StringComparison.OrdinalIgnoreCase)).ToList();
        var missing = canaries.Except(nowhere).Except(declaredOnly)
            .Where(canary => !internalTree.Contains(canary, StringComparison.OrdinalIgnoreCase)).ToList();

        Figures.Print("canaries", $"{canaries.Count} canaries, {leaked.Count} in the public tree, {missing.Count} missing in the internal one");
        Assert.True(canaries.Count > 40);
        Assert.Empty(leaked);
        Assert.Empty(missing);
    }

    [Fact]
    public void What_stays_reads_well()
    {
        var article = workspace.Page("public/postmortems/shop-down/index.html").QuerySelector("main")!;
        var text = Regex.Replace(article.TextContent, @"\s+", " ");

        Assert.Equal("The shop was down", article.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("A partner saw it first, and so did a customer.", text, StringComparison.Ordinal);
        Assert.Contains("The on-call engineer and the on-call engineer looked; the on-call engineer restarted it.", text, StringComparison.Ordinal);
        Assert.Contains("Write to help@example.com or to an e-mail address.", text, StringComparison.Ordinal);
        Assert.Contains("See the board, a ticket and an internal channel.", text, StringComparison.Ordinal);
        Assert.Contains("connect to an IP address by an e-mail address failed, see an internal link", text, StringComparison.Ordinal);
        Assert.Contains("Everybody stayed calm.", text, StringComparison.Ordinal);
        Assert.Contains("Add disk space", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[^", text, StringComparison.Ordinal);
        Assert.Contains("1,200", text, StringComparison.Ordinal);
        Assert.Contains("Web shop", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_ids_versions_and_chain_addresses_survive()
    {
        var text = workspace.Page("public/postmortems/shop-down/index.html").Body!.TextContent;
        foreach (var harmless in new[]
        {
            "6042abb886f00059d80e664795f4ce9252c043fe", "7d0f6f5e-1f5c-4a3e-9f5e-0d6f6a1c2b3d", "0xdeadbeefcafebabe",
            "seen in 2024: twice at 10:02:03",
        })
            Assert.Contains(harmless, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_public_pages_only()
    {
        var page = workspace.Page("public/postmortems/shop-down/index.html");
        var links = page.QuerySelectorAll("main section a[href]").Select(link => link.GetAttribute("href")!)
            .Where(href => !href.StartsWith('#') && !href.Contains("/services/", StringComparison.Ordinal)).ToList();

        Assert.Contains("../another-one/", links);
        Assert.Contains("https://example.org/manual", links);
        Assert.DoesNotContain(links, href => href.Contains("internal", StringComparison.OrdinalIgnoreCase));
    }

    private string Everything(string edition)
    {
        var folder = Path.Combine(workspace.Output, edition);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        var text = string.Join('\n', files.Select(File.ReadAllText).Concat(files.Select(file => Path.GetRelativePath(folder, file))));
        return text + WebUtility.HtmlDecode(text) + Uri.UnescapeDataString(text);
    }

    [GeneratedRegex("zq[a-z]+[0-9]xk", RegexOptions.IgnoreCase)]
    private static partial Regex Canary();
}
