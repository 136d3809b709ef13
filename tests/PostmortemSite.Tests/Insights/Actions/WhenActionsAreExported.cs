using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

public class WhenActionsAreExported
{
    [Fact]
    public void Spreadsheets_get_every_item_and_no_formula()
    {
        using var workspace = ActionArchive.Create().Built("--as-of", "2026-06-01");

        Assert.Equal("""
            report,date,services,action,state,state_from,owners,due,days_late,age_days,priority,ticket,ticket_url
            new,2026-05-25,mail,Count the letters,open,report,'@bob,,,7,,,
            new,2026-05-25,mail,Send fewer,open,report,Ada Lovelace,2026-07-30,,7,,OPS-1,https://tracker.example.com/browse/OPS-1
            new,2026-05-25,mail,Say so,done,report,Ada Lovelace,,,7,,,
            old,2026-03-02,shop,Mend the queue,open,report,Ada Lovelace,2026-05-01,31,91,P2,OPS-1,https://tracker.example.com/browse/OPS-1
            old,2026-03-02,shop,Watch the queue,in-progress,report,Ada Lovelace,2026-06-10,,91,P1,OPS-2,https://tracker.example.com/browse/OPS-2
            old,2026-03-02,shop,'=Draw it,done,report,Ada Lovelace,2026-04-01,,91,P2,#12,https://github.com/acme/shop/issues/12
            old,2026-03-02,shop,"Rewrite it, all; or ""most"" of it",dropped,report,AL,next sprint,,91,high,OPS-4,https://tracker.example.com/browse/OPS-4
            old,2026-03-02,shop,Ask why,not-stated,report,,2026-05-31,1,91,,https://github.com/acme/shop/issues/13,https://github.com/acme/shop/issues/13

            """.ReplaceLineEndings("\r\n"), workspace.Text("internal/actions/actions.csv"));
    }

    [Fact]
    public void Calendars_get_the_due_dates_of_open_items_line_by_line()
    {
        using var workspace = ActionArchive.Create().Built("--as-of", "2026-06-01");
        var lines = workspace.Text("internal/actions/actions.ics").Split("\r\n");

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//postmortem-site//action items//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:T: action items"], lines[..6]);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
        Assert.Equal(4, lines.Count(line => line == "BEGIN:VEVENT"));
        var first = Array.IndexOf(lines, "BEGIN:VEVENT");
        Assert.Matches("^UID:[0-9a-f]{32}@postmortems\\.corp\\.example\\.com$", lines[first + 1]);
        Assert.Equal(
            [
                "DTSTAMP:20260601T000000Z", "DTSTART;VALUE=DATE:20260730", "DTEND;VALUE=DATE:20260731", "SUMMARY:Send fewer",
                "DESCRIPTION:From: Mail stopped\\nOwner: Ada Lovelace\\nState: open\\nTicket: O", " PS-1",
                "URL:https://tracker.example.com/browse/OPS-1", "TRANSP:TRANSPARENT", "END:VEVENT",
            ],
            lines[(first + 2)..(first + 11)]);
    }

    [Fact]
    public void An_item_keeps_its_name_when_others_come_and_go()
    {
        using var workspace = ActionArchive.Create();
        var before = Uids(workspace.Built("--as-of", "2026-06-01"));
        var report = File.ReadAllText(Path.Combine(workspace.Input, "postmortems/old.md"));
        var after = Uids(workspace.With("postmortems/old.md", report.Replace("| Mend the queue | @ada | 2026-05-01 | Open |",
            "| First of all |  | 2026-09-01 | Open |  |  |\n| Mend the queue | @ada | 2026-08-01 | Open |", StringComparison.Ordinal))
            .Built("--as-of", "2027-06-01"));

        Assert.Equal(4, before.Distinct().Count());
        Assert.Equal(5, after.Distinct().Count());
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public void No_line_of_a_calendar_is_too_long_or_cuts_a_letter()
    {
        using var workspace = new Workspace().With("postmortems/a.md",
            $"---\ndate: 2026-03-02\n---\n# 停止\n\n## Action items\n\n| Action | Due |\n|---|---|\n| {string.Concat(Enumerable.Repeat("再発防止🚧, ", 40))}; \\\\ | 2026-05-01 |\n")
            .Built("--as-of", "2026-06-01");
        var bytes = File.ReadAllBytes(Path.Combine(workspace.Output, "internal/actions/actions.ics"));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("SUMMARY:" + string.Concat(Enumerable.Repeat("再発防止🚧\\, ", 40)) + "\\; \\\\", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@postmortem-site.invalid\r\n", text, StringComparison.Ordinal);
    }

    private static List<string> Uids(Workspace workspace) =>
        [.. workspace.Text("internal/actions/actions.ics").Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
}
