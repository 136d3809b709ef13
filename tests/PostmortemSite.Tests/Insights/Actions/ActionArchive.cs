using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

/// <summary>A small archive with action items of every kind, and what <c>actions list</c> says of it.</summary>
internal static class ActionArchive
{
    public const string Site = """
        title: T
        url: https://postmortems.example.com/
        internalUrl: https://postmortems.corp.example.com/
        services:
          - { key: shop, name: Shop, public: true }
          - { key: mail, name: Mail, public: true }
        redaction: { ticketKeys: [OPS] }
        insights: { public: [actions] }
        actions:
          tickets:
            - { keys: [OPS], url: "https://tracker.example.com/browse/{key}" }
            - { pattern: "#(?<number>[0-9]+)", url: "https://github.com/acme/shop/issues/{number}" }
          trackers:
            - { name: jira, file: jira.csv, states: { "Ready for QA": in-progress } }
            - { name: hub, github: acme/shop }
        """;

    private const string People = """
        people:
          - { name: Ada Lovelace, handles: ["@ada"], initials: AL, aliases: [Ada] }
          - { name: Ann Loring, handles: ["@ann"], initials: AL }
        """;

    private const string Old = """
        ---
        title: The shop stopped
        date: 2026-03-02
        audience: public
        status: final
        services: [shop]
        ---
        # The shop stopped

        ## Summary

        It stopped.

        ## Action items

        | Action | Owner | Due | Status | Ticket | Priority |
        |---|---|---|---|---|---|
        | Mend the queue | @ada | 2026-05-01 | Open | OPS-1 | P2 |
        | Watch the queue | Ada Lovelace | 2026-06-10 | In progress | OPS-2 | P1 |
        | =Draw it | ada | 2026-04-01 | Done | #12 | P2 |
        | Rewrite it, all; or "most" of it | AL | next sprint | Dropped | OPS-4 | high |
        | Ask why |  | 2026-05-31 |  | https://github.com/acme/shop/issues/13 |  |
        """;

    private const string New = """
        ---
        title: Mail stopped
        date: 2026-05-25
        resolved: 2026-05-25T12:00Z
        services: [mail]
        ---
        # Mail stopped

        ## Action items

        - [ ] Count the letters — @bob
        - [ ] Send fewer — @ada — due 2026-07-30 (OPS-1)
        - [x] Say so — @ada
        """;

    public static Workspace Create() => new Workspace().With("site.yml", Site).With("people.yml", People)
        .With("postmortems/old.md", Old).With("postmortems/new.md", New);

    /// <summary>Columns of what is listed, a line an item.</summary>
    public static string[] Listed(this Workspace workspace, string columns, params string[] arguments)
    {
        var result = workspace.Run(["actions", "list", "--json", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.EnumerateArray().Select(item =>
            string.Join(" | ", columns.Split(' ').Select(column => item.GetProperty(column).GetString())))];
    }
}
