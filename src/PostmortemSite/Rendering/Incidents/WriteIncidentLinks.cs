using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>
/// Writes which incident of a status page has which postmortem, as JSON: for pages that hold a link to a report, such
/// as status.io's, and for whoever else has a use for it.
/// </summary>
internal static class WriteIncidentLinks
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its form: https://json-schema.org/draft/2020-12/schema.</summary>
    public static ReadOnlySpan<byte> Schema => """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Incidents of the status page that have a postmortem",
          "type": "object",
          "required": ["version", "incidents"],
          "additionalProperties": false,
          "properties": {
            "version": { "const": 1 },
            "incidents": {
              "type": "array",
              "description": "Newest first; those without a time last.",
              "items": {
                "type": "object",
                "required": ["id", "source", "url", "started", "postmortems"],
                "additionalProperties": false,
                "properties": {
                  "id": { "type": "string", "description": "The incident's name on its status page." },
                  "source": { "type": "string", "description": "The status page, as this archive calls it." },
                  "url": { "type": ["string", "null"], "format": "uri", "description": "The incident on its status page." },
                  "started": { "type": ["string", "null"], "description": "ISO 8601; without an offset where the status page names no zone." },
                  "postmortems": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "object",
                      "required": ["title", "url"],
                      "additionalProperties": false,
                      "properties": {
                        "title": { "type": "string" },
                        "url": { "type": "string", "format": "uri-reference", "description": "Relative to the site's root where the site declares no address." }
                      }
                    }
                  }
                }
              }
            }
          }
        }

        """u8;

    public static byte[] For(IEdition edition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("incidents");
            foreach (var entry in edition.Incidents.Entries.Where(entry => !entry.Postmortems.IsEmpty))
                Write(json, entry, edition.Site.UrlFor(edition.Audience));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, IncidentEntry entry, Uri? site)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Incident.Id);
        json.WriteString("source", entry.Incident.Source);
        json.WriteString("url", entry.Incident.Url?.AbsoluteUri);
        json.WriteString("started", entry.Window.Start is { } start ? MomentText.Iso(start) : null);
        json.WriteStartArray("postmortems");
        foreach (var postmortem in entry.Postmortems)
        {
            var address = SiteAddress.Of(postmortem);
            json.WriteStartObject();
            json.WriteString("title", postmortem.Title);
            json.WriteString("url", site is null ? address.Escaped : address.Below(site));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
