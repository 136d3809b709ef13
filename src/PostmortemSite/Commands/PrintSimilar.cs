using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Searching.Likeness;

namespace PostmortemSite.Commands;

/// <summary>Prints what <c>search --similar</c> found, for people or for scripts.</summary>
internal static class PrintSimilar
{
    public static void AsText(ComparedReport compared)
    {
        if (compared.Similar.IsEmpty) Console.Error.WriteLine("No report of the archive resembles this one.");
        foreach (var (postmortem, _, shared) in compared.Similar)
            Line(
                $"looks like {postmortem.Id ?? postmortem.Slug}: {postmortem.Title}{Of(postmortem)}\n",
                $"  {postmortem.Source.Path}\n",
                $"  why: {string.Join("; ", shared.Reasons)}\n");
    }

    public static void AsJson(ComparedReport compared, Stream output)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("report", compared.Report.Source.Path);
        json.WriteStartArray("similar");
        foreach (var (postmortem, likeness, shared) in compared.Similar)
        {
            json.WriteStartObject();
            json.WriteString("path", postmortem.Source.Path);
            json.WriteString("id", postmortem.Id);
            json.WriteString("title", postmortem.Title);
            json.WriteString("date", postmortem.Date is { } date ? LocalDatePattern.Iso.Format(date) : null);
            json.WriteNumber("likeness", Math.Round(likeness, 3));
            json.WriteStartArray("reasons");
            foreach (var reason in shared.Reasons) json.WriteStringValue(reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Of(Postmortem postmortem) => postmortem.Date is { } date
        ? string.Create(CultureInfo.InvariantCulture, $" ({LocalDatePattern.Iso.Format(date)})")
        : "";

    /// <summary>A report's text can't move the cursor.</summary>
    private static void Line(params string[] lines)
    {
        foreach (var line in lines) Console.Out.Write(PlainLine.Of(line.TrimEnd('\n')) + "\n");
    }
}
