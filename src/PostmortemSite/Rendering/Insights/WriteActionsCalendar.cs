using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>
/// The due dates of open action items as a calendar to subscribe to (https://www.rfc-editor.org/rfc/rfc5545). They are
/// events of a day rather than to-dos, which most calendars don't show. An item keeps its UID as long as its report and
/// its ticket, number or text stay.
/// </summary>
internal static class WriteActionsCalendar
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <param name="board">The board.</param>
    /// <param name="site">The site, whose address tells its UIDs from others'.</param>
    /// <param name="asOf">"Today": the time stamp, so that the same build writes the same bytes.</param>
    public static byte[] Of(ActionBoard board, SiteConfiguration site, LocalDate asOf)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//postmortem-site//action items//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("X-WR-CALNAME", $"{site.Title}: action items");
        var uids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in board.Entries.Where(entry => entry.IsOpen))
            if (entry.Due is { } due) Write(lines, entry, due, UidOf(entry, site, uids), site.InternalUrl, asOf);
        lines.Add("END", "VCALENDAR");
        return lines.ToUtf8();
    }

    private static void Write(CalendarLines lines, ActionEntry entry, LocalDate due, string uid, Uri? url, LocalDate asOf)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", uid);
        lines.Add("DTSTAMP", $"{Day.Format(asOf)}T000000Z");
        lines.Add("DTSTART;VALUE=DATE", Day.Format(due));
        lines.Add("DTEND;VALUE=DATE", Day.Format(due.PlusDays(1)));
        lines.AddText("SUMMARY", entry.Item.Text);
        lines.AddText("DESCRIPTION", string.Join('\n', Description(entry)));
        if (entry.Ticket?.Address is { } ticket) lines.Add("URL", ticket.AbsoluteUri);
        else if (url is not null) lines.Add("URL", SiteAddress.Of(entry.Postmortem).Below(url));
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    private static IEnumerable<string> Description(ActionEntry entry)
    {
        yield return $"From: {entry.Postmortem.Title}";
        if (!entry.Owners.IsEmpty) yield return $"Owner: {string.Join(", ", entry.Owners)}";
        yield return $"State: {Labels.Of(entry.State).Word.ToLowerInvariant()}";
        if (entry.Item.Priority is { } priority) yield return $"Priority: {priority}";
        if (entry.Ticket is { } ticket) yield return $"Ticket: {ticket.Name}";
    }

    /// <summary>
    /// The same for the same item, however the others change; two alike are told apart by their order.
    /// </summary>
    private static string UidOf(ActionEntry entry, SiteConfiguration site, HashSet<string> taken)
    {
        var what = $"{entry.Postmortem.Slug}\n{entry.Item.Ticket ?? entry.Item.Key ?? entry.Item.Text}";
        for (var number = 1; ; number++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(
                number == 1 ? what : string.Create(CultureInfo.InvariantCulture, $"{what}\n{number}")));
            var uid = $"{Convert.ToHexStringLower(hash)[..32]}@{site.InternalUrl?.IdnHost ?? "postmortem-site.invalid"}";
            if (taken.Add(uid)) return uid;
        }
    }
}
