using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Writes a source's incidents in our own form: what people review in a pull request, so one value a line, stable
/// order, all scripts as they are.
/// </summary>
internal static class WriteSnapshot
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text.</summary>
    /// <param name="fetched">When it was fetched, or null.</param>
    /// <param name="incidents">The incidents, in their order.</param>
    /// <param name="more">Writes what else the file is to hold, or null.</param>
    public static string Of(Moment? fetched, ImmutableArray<StatusIncident> incidents,
        Action<Utf8JsonWriter>? more = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", SnapshotFormat.Name);
            Time(json, "fetched", fetched);
            more?.Invoke(json);
            json.WriteStartArray("incidents");
            foreach (var incident in incidents) Write(json, incident);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, StatusIncident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        Texts(json, "aliases", incident.Aliases);
        Text(json, "url", incident.Url?.AbsoluteUri);
        json.WriteString("name", incident.Name);
        Word(json, "impact", incident.Impact);
        Word(json, "state", incident.State);
        if (incident.IsMaintenance) json.WriteBoolean("maintenance", true);
        Time(json, "started", incident.Started);
        Time(json, "resolved", incident.Resolved);
        Time(json, "scheduledFor", incident.ScheduledFor);
        Time(json, "scheduledUntil", incident.ScheduledUntil);
        Components(json, incident.Components);
        List(json, "updates", incident.Updates, Write);
        if (incident is not { Postmortem: null, PostmortemUrl: null, PostmortemPublished: null })
        {
            json.WriteStartObject("postmortem");
            Text(json, "url", incident.PostmortemUrl?.AbsoluteUri);
            Time(json, "published", incident.PostmortemPublished);
            Body(json, incident.Postmortem);
            json.WriteEndObject();
        }

        List(json, "flags", incident.Flags, (writer, flag) =>
        {
            writer.WriteStartObject();
            writer.WriteString("code", flag.Code);
            writer.WriteString("message", flag.Message);
            writer.WriteEndObject();
        });
        Time(json, "vanished", incident.Vanished);
        List(json, "edits", incident.Edits, (writer, edit) =>
        {
            writer.WriteStartObject();
            Time(writer, "at", edit.At);
            writer.WriteString("field", edit.Field);
            writer.WriteString("before", edit.Before);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatusUpdate update)
    {
        json.WriteStartObject();
        Text(json, "id", update.Id);
        Time(json, "at", update.At);
        Word(json, "state", update.State);
        Text(json, "stateText", update.StateText);
        Components(json, update.Components);
        Body(json, update.Body);
        json.WriteEndObject();
    }

    private static void Components(Utf8JsonWriter json, ImmutableArray<StatusComponent> components) =>
        List(json, "components", components, (writer, component) =>
        {
            writer.WriteStartObject();
            Text(writer, "id", component.Id);
            writer.WriteString("name", component.Name);
            Word(writer, "state", component.State);
            writer.WriteEndObject();
        });

    private static void Body(Utf8JsonWriter json, StatusText? text)
    {
        if (text is null) return;
        json.WriteStartObject("body");
        json.WriteString(StatusWord.Of(text.Markup), text.Source);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items,
        Action<Utf8JsonWriter, T> write)
    {
        if (items.IsEmpty) return;
        json.WriteStartArray(key);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string key, ImmutableArray<string> texts) =>
        List(json, key, texts, (writer, text) => writer.WriteStringValue(text));

    private static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(key, text);
    }

    private static void Word(Utf8JsonWriter json, string key, Enum value)
    {
        if (Convert.ToInt32(value, null) != 0) json.WriteString(key, StatusWord.Of(value));
    }

    private static void Time(Utf8JsonWriter json, string key, Moment? moment)
    {
        if (moment is not null) json.WriteString(key, StatusTime.Write(moment));
    }
}
