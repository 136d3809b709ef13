using System.Text.Json;
using NodaTime.Text;

namespace PostmortemSite.Searching.Cards;

/// <summary>
/// Writes a card as the theme's script reads it (<c>assets/search.js/53-results.js</c>): what is empty is left out.
/// </summary>
internal static class WriteCard
{
    public static void To(Utf8JsonWriter json, Card card)
    {
        json.WriteStartObject();
        json.WriteString("ref", card.Ref);
        json.WriteString("title", card.Title);
        if (card.Date is { } date) json.WriteString("date", LocalDatePattern.Iso.Format(date));
        Write(json, "severity", card.Severity);
        if (card.SeverityRank > 0) json.WriteNumber("rank", card.SeverityRank);
        Write(json, "services", card.Services);
        Write(json, "triggers", card.Triggers);
        Write(json, "causes", card.Causes);
        Write(json, "detection", card.Detection);
        Write(json, "summary", card.Summary);
        Write(json, "fix", card.Fix);
        if (card.Actions.Total > 0) Write(json, card.Actions);
        Write(json, "language", card.Language ?? "");
        if (card.IsRightToLeft) json.WriteBoolean("isRtl", true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0) json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CardActions actions)
    {
        json.WriteStartObject("actions");
        json.WriteNumber("total", actions.Total);
        json.WriteNumber("open", actions.Open);
        json.WriteNumber("done", actions.Done);
        if (actions.NotStated > 0) json.WriteNumber("notStated", actions.NotStated);
        if (!actions.FirstOpen.IsEmpty)
        {
            json.WriteStartArray("openTexts");
            foreach (var action in actions.FirstOpen)
            {
                json.WriteStartObject();
                json.WriteString("text", action.Text);
                if (action.Due is { } due) json.WriteString("due", LocalDatePattern.Iso.Format(due));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
