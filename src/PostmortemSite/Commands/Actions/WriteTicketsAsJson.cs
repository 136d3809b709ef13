using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tracking;

namespace PostmortemSite.Commands.Actions;

/// <summary>
/// Tells scripts what a pull brought: an object a tracker, in one list. Nothing is written where there was no pull.
/// </summary>
/// <param name="output">Standard output.</param>
internal sealed class WriteTicketsAsJson(Stream output) : IPrintTickets, IDisposable
{
    private readonly Utf8JsonWriter json = new(output, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private bool hasBegun;

    public void Result(MergedTickets merged, bool isWritten)
    {
        Begin();
        json.WriteStartObject();
        json.WriteString("tracker", merged.Pulled.Tracker.Name);
        json.WriteNumber("tickets", merged.Pulled.Tickets.Length);
        json.WriteBoolean("written", isWritten);
        json.WriteStartArray("changes");
        foreach (var change in merged.Changes)
        {
            json.WriteStartObject();
            json.WriteString("key", change.After.Key);
            json.WriteString("before", change.Before is { } before ? TicketWords.Of(before.State) : null);
            json.WriteString("after", TicketWords.Of(change.After.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in merged.Pulled.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Failure(ActionTracker tracker, FetchException failure)
    {
        Begin();
        json.WriteStartObject();
        json.WriteString("tracker", tracker.Name);
        json.WriteString("failure", failure.Text);
        json.WriteEndObject();
    }

    public void End()
    {
        Begin();
        json.WriteEndArray();
    }

    public void Dispose() => json.Dispose();

    private void Begin()
    {
        if (hasBegun) return;
        json.WriteStartArray();
        hasBegun = true;
    }
}
