using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Commands.Reviews;

/// <summary>Reviews for programs: one object with a version, and fields in an order that doesn't change.</summary>
internal static class JsonReview
{
    private const int Version = 1;

    public static void Write(Stream output, IEnumerable<Review> reviews)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("reports");
        foreach (var review in reviews) Write(json, review);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteString("path", review.Original.Source.Path);
        json.WriteString("title", review.Original.Title);
        json.WriteString("state", review.State.Word());
        json.WriteString("publicPath", review.Public?.Path);
        json.WriteString("publicMarkdown", review.Public?.Text);
        json.WriteString("hash", review.Public is null ? null : ReviewHash.Of(review.Public.Text));
        json.WriteString("approved", review.Original.PublicFace.Reviewed);
        json.WriteNumber("edits", review.Edits.Count());
        json.WriteStartArray("rules");
        foreach (var rule in review.Tally)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteNumber("edits", rule.Count);
            json.WriteString("summary", rule.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("segments");
        foreach (var segment in review.Segments) Write(json, segment);
        json.WriteEndArray();
        json.WriteStartArray("sinceApproval");
        foreach (var line in review.Since.Diff) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReviewSegment segment)
    {
        json.WriteStartObject();
        json.WriteString("kind", segment.Kind.ToString().ToLowerInvariant());
        json.WriteString("rule", segment.Rule.Length == 0 ? null : segment.Rule);
        json.WriteNumber("firstLine", segment.FirstLine);
        json.WriteNumber("lastLine", segment.LastLine);
        json.WriteString("text", segment.Text);
        json.WriteString("public", segment.PublicText);
        json.WriteEndObject();
    }
}
