using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PostmortemSite.Searching.Cards;
using PostmortemSite.Searching.Reasons;

namespace PostmortemSite.Commands;

/// <summary>
/// Writes what <c>search</c> found for scripts. Every field is always there, but <c>date</c>, <c>due</c> and <c>id</c> may
/// be null; the names are kept from version to version.
/// </summary>
internal static class WriteFoundAsJson
{
    public static void Of(FoundPostmortems found, Stream output) => To(output, json =>
    {
        var expanded = found.Answer.Expanded;
        json.WriteString("question", expanded.Question.Text);
        json.WriteNumber("total", found.Answer.Hits.Length);
        json.WriteBoolean("relaxed", found.Answer.IsRelaxed);
        json.WriteStartArray("corrections");
        foreach (var correction in expanded.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("word", correction.Word.Written);
            Write(json, "as", correction.Instead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "unknown", expanded.Unknown.Select(word => word.Written));
        json.WriteStartArray("unknownValues");
        foreach (var (facet, value, known) in found.Answer.UnknownValues)
        {
            json.WriteStartObject();
            json.WriteString("facet", facet);
            json.WriteString("value", value);
            Write(json, "known", known);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hits");
        foreach (var one in found.Shown) Write(json, one);
        json.WriteEndArray();
    });

    /// <summary>Writes one object and a line's end.</summary>
    public static void To(Stream output, Action<Utf8JsonWriter> writeProperties)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            writeProperties(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static void Write(Utf8JsonWriter json, FoundPostmortem found)
    {
        var (postmortem, card) = (found.Postmortem, found.Card);
        json.WriteStartObject();
        json.WriteString("path", postmortem.Source.Path);
        json.WriteString("ref", card.Ref);
        json.WriteString("id", postmortem.Id);
        json.WriteString("title", card.Title);
        json.WriteString("date", card.Date is { } date ? LocalDatePattern.Iso.Format(date) : null);
        json.WriteString("severity", card.Severity);
        Write(json, "services", card.Services);
        json.WriteNumber("score", found.Score);
        json.WriteStartArray("reasons");
        foreach (var reason in found.Reasons) Write(json, reason);
        json.WriteEndArray();
        json.WriteString("fix", card.Fix);
        Write(json, card.Actions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(reason.Kind.ToString()));
        Write(json, "words", reason.Words);
        json.WriteString("text", reason.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CardActions actions)
    {
        json.WriteStartObject("actions");
        json.WriteNumber("total", actions.Total);
        json.WriteNumber("open", actions.Open);
        json.WriteNumber("done", actions.Done);
        json.WriteNumber("notStated", actions.NotStated);
        json.WriteStartArray("firstOpen");
        foreach (var action in actions.FirstOpen)
        {
            json.WriteStartObject();
            json.WriteString("text", action.Text);
            json.WriteString("due", action.Due is { } due ? LocalDatePattern.Iso.Format(due) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
