using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>A file of a status page's history, parsed as whatever asks for it first: JSON, XML or lines.</summary>
internal sealed class StatusDocument
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private readonly Lazy<(JsonElement? Root, string? Wrong)> json;
    private readonly Lazy<XDocument?> xml;
    private int seen;
    private int line = 1;

    public StatusDocument(SourceFile file)
    {
        File = file;
        json = new(() => ParseJson(file.Text));
        xml = new(() => ParseXml(file.Text));
    }

    public SourceFile File { get; }

    /// <summary>The document as JSON; null if it isn't any.</summary>
    public JsonElement? Json => json.Value.Root;

    /// <summary>Why it isn't JSON, where it looks as if it should be.</summary>
    public string? JsonProblem => json.Value.Wrong;

    /// <summary>The document as XML, without entities of its own; null if it isn't any.</summary>
    public XDocument? Xml => xml.Value;

    /// <summary>The lines that say something.</summary>
    public IEnumerable<string> Lines => File.Text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0);

    /// <summary>
    /// Where a text next stands after what was asked for last, because records are read in the file's order; else where
    /// it first stands, else the beginning.
    /// </summary>
    public Place PlaceOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new Place(File.Path, Position.Start);
        var offset = File.Text.IndexOf(text, seen, StringComparison.Ordinal);
        if (offset < 0)
        {
            offset = File.Text.AsSpan(0, seen).IndexOf(text, StringComparison.Ordinal);
            return new Place(File.Path, offset < 0 ? Position.Start : File.PositionAt(offset));
        }

        line += File.Text.AsSpan(seen, offset - seen).Count('\n');
        seen = offset;
        return new Place(File.Path, new Position(line, offset - File.Text.LastIndexOf('\n', offset)));
    }

    private static (JsonElement?, string?) ParseJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..]) return (null, null);
        try
        {
            return (JsonDocument.Parse(text, Strict).RootElement, null);
        }
        catch (JsonException wrong)
        {
            return (null, $"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}");
        }
    }

    private static XDocument? ParseXml(string text)
    {
        if (text.AsSpan().TrimStart() is not ['<', ..]) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 64 * 1024 * 1024,
            });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
