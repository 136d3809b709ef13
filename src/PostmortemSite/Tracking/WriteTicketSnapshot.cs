using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Tracking;

/// <summary>
/// Writes what trackers said in our own form: what people review in a pull request, so one value a line, stable order,
/// all scripts as they are. <see cref="Reading.ReadTicketSnapshot"/> reads it.
/// </summary>
internal static class WriteTicketSnapshot
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text.</summary>
    public static string Of(TicketSnapshot snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", TicketSnapshot.Format);
            json.WriteStartArray("trackers");
            foreach (var (name, at) in snapshot.Pulled)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("pulled", InstantPattern.General.Format(at));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("tickets");
            foreach (var ticket in snapshot.Tickets) Write(json, ticket);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, TrackedTicket ticket)
    {
        json.WriteStartObject();
        json.WriteString("tracker", ticket.Tracker);
        json.WriteString("key", ticket.Key);
        if (ticket.Address is { } address) json.WriteString("url", address.AbsoluteUri);
        json.WriteString("state", TicketWords.Of(ticket.State));
        if (ticket.StateText.Length > 0) json.WriteString("stateText", ticket.StateText);
        Day(json, "since", ticket.Since);
        Day(json, "due", ticket.Due);
        if (!ticket.Assignees.IsEmpty)
        {
            json.WriteStartArray("assignees");
            foreach (var assignee in ticket.Assignees) json.WriteStringValue(assignee);
            json.WriteEndArray();
        }

        if (ticket.ETag is { } tag) json.WriteString("etag", tag);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string key, LocalDate? day)
    {
        if (day is { } known) json.WriteString(key, LocalDatePattern.Iso.Format(known));
    }
}
