using System.Globalization;
using System.Text;
using NodaTime;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>
/// All action items as comma-separated values (https://www.rfc-editor.org/rfc/rfc4180). No field begins as
/// spreadsheets' formulas do: what would has an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
internal static class WriteActionsCsv
{
    private static readonly string[] Columns =
    [
        "report", "date", "services", "action", "state", "state_from", "owners", "due", "days_late", "age_days", "priority",
        "ticket", "ticket_url",
    ];

    public static byte[] Of(ActionBoard board)
    {
        var text = new StringBuilder();
        Write(text, Columns);
        foreach (var entry in board.Entries) Write(text, Fields(entry));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Fields(ActionEntry entry) =>
    [
        entry.Postmortem.Slug,
        Date(entry.Postmortem.Date),
        string.Join("; ", entry.Postmortem.Services.Select(service => service.Key)),
        entry.Item.Text,
        TicketWords.Of(entry.State),
        entry.Tracked is { } tracked ? $"{tracked.Ticket.Tracker} {Date(tracked.Day)}" : "report",
        string.Join("; ", entry.Owners),
        entry.Due is { } due ? Date(due) : entry.Item.DueText ?? "",
        Number(entry.DaysLate),
        Number(entry.Age),
        entry.Item.Priority ?? "",
        entry.Ticket?.Name ?? "",
        entry.Ticket?.Address?.AbsoluteUri ?? "",
    ];

    private static void Write(StringBuilder text, string[] fields) =>
        text.AppendJoin(',', fields.Select(field => Quoted(Harmless(field)))).Append("\r\n");

    private static string Harmless(string field) =>
        field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? "'" + field : field;

    private static string Quoted(string field) => field.AsSpan().IndexOfAny("\",\r\n") < 0
        ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Date(LocalDate? date) => date is { } day ? MomentText.Iso(day) : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
