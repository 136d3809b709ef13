using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Formats;

public sealed class WhenStatusIsListed
{
    private const string Site =
        """
        title: T
        statusHistory:
          sources:
            - { name: shop, file: status/shop.json, public: true }
        """;

    private const string Shop =
        """
        {"page": {"url": "https://status.shop.example"}, "incidents": [
          {"id": "p4xd7g0w1q2z", "name": "Uploads fail", "status": "resolved", "impact": "grim", "created_at": "2026-01-01T00:00:00Z", "resolved_at": "2026-01-01T01:00:00Z", "incident_updates": []},
          {"id": "q4xd7g0w1q2z", "name": "Orders fail", "status": "resolved", "impact": "minor", "created_at": "2026-01-02T00:00:00Z", "resolved_at": "2026-01-02T01:00:00Z", "incident_updates": []},
          {"id": "r4xd7g0w1q2z", "name": "Mail fails", "status": "resolved", "impact": "minor", "created_at": "2026-01-03T00:00:00Z", "resolved_at": "2026-01-03T01:00:00Z", "incident_updates": []},
          {"id": "s4xd7g0w1q2z", "name": "Search fails", "status": "resolved", "impact": "minor", "created_at": "2026-01-03T00:00:00Z", "resolved_at": "2026-01-03T01:00:00Z", "incident_updates": []},
          {"name": "Nobody's"}
        ]}
        """;

    [Fact]
    public void ItCountsWhatWasReadOfEachSource()
    {
        using var workspace = new Workspace().With("site.yml", Site).With("status/shop.json", Shop)
            .With("status/windows.csv", "incident_id,downtime_start,downtime_end,title,impact\n7,2026-01-02T00:00:00Z,2026-01-02T01:00:00Z,Orders fail,minor\n")
            .With("postmortems/a.md", "---\ntitle: Orders\nincidents: [q4xd7g0w1q2z]\n---\n# Orders\n");

        var listed = workspace.Run("status", "list");

        Assert.Equal(0, listed.ExitCode);
        Assert.Equal(
            """
            name     audience  files  format                    records  start  end  components  maintenance  linked  flagged  skipped
            shop     public    1      statuspage (recognised)   4        4      4    0           0            1       1        1
            windows  internal  1      windows-csv (recognised)  1        1      1    0           0            1       0        0

            """,
            listed.Output);
    }

    [Fact]
    public void ItWorksWithoutAReport()
    {
        using var workspace = new Workspace().With("site.yml", Site).With("status/shop.json", Shop);

        Assert.Contains("\"records\": \"4\"", workspace.Run("status", "list", "--json").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void EachFlagAndEachRecordLeftOutHasItsPlace()
    {
        using var workspace = new Workspace().With("site.yml", Site).With("status/shop.json", Shop);

        Assert.Equal(
            "status/shop.json:2:10\tshop\tp4xd7g0w1q2z\timpact-unknown\tThe page calls its impact \"grim\".\n"
            + "status/shop.json:6:13\tshop\tNobody's\tskipped\tLeft out: it has no id.\n",
            workspace.Run("status", "list", "--flags").Output);
    }

    [Fact]
    public void WhatCannotBeReadIsListedWithTheReasonThatCheckGives()
    {
        using var workspace = new Workspace().With("site.yml", "title: T\n")
            .With("status/README.md", "Here is what our status page said.\n")
            .With("status/empty.json", "")
            .With("status/mixed/a.json", Shop)
            .With("status/mixed/b.json", Shop[..^20])
            .With("status/nothing.json", "{}")
            .With("status/utf16.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Shop)])
            .With("status/x.json", "{}")
            .With("status/x.txt", "Hello.\n");

        var check = workspace.Run("check");
        var sources = workspace.Run("status", "list", "--csv").Output;
        var flags = workspace.Run("status", "list", "--flags").Output;

        Assert.Equal(
            ["README,unreadable", "empty,unreadable", "mixed,statuspage (recognised) unreadable", "nothing,unreadable",
                "status/x.txt,unreadable", "utf16,unreadable", "x,unreadable"],
            sources.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))
                .Select(cells => $"{cells[0]},{cells[3]}").Order(StringComparer.Ordinal));
        var unreadable = flags.Split('\n').Select(line => line.Split('\t'))
            .Where(cells => cells.Length == 5 && cells[3] == "unreadable").ToList();
        Assert.Equal(["README.md", "empty.json", "mixed/b.json", "nothing.json", "utf16.json", "x.json", "x.txt"],
            unreadable.Select(cells => cells[0].Split(':')[0]["status/".Length..]).Order(StringComparer.Ordinal));
        Assert.All(unreadable, cells => Assert.Contains(check.Error.Split('\n'), line =>
            line.StartsWith(cells[0] + ":", StringComparison.Ordinal)
            && line.Contains(cells[4], StringComparison.Ordinal)));
        Assert.Contains("The file is empty. Fetch it again, or remove it.", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsDeclaredAndIsNoTextIsNotMissing()
    {
        using var workspace = new Workspace().With("site.yml", Site)
            .With("status/shop.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Shop)]);

        Assert.Contains("\tshop\t-\tunreadable\tThe file isn't UTF-8",
            workspace.Run("status", "list", "--flags").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("status-missing", workspace.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OneFormIsChosen()
    {
        using var workspace = new Workspace().With("site.yml", Site);

        Assert.Equal(2, workspace.Run("status", "list", "--json", "--csv").ExitCode);
    }
}
