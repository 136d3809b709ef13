using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>A file of a status page's history, parsed as whatever asks for it first: JSON, XML or lines.</summary>
internal sealed class StatusDocument
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private const int MaxMisses = 100;
    private const int MaxXmlDepth = 64;

    private readonly Lazy<(JsonElement? Root, WrongSyntax? Wrong)> json;
    private readonly Lazy<(XDocument? Root, WrongSyntax? Wrong)> xml;
    private int seen;
    private int line = 1;
    private int lineStart;
    private int missed;

    public StatusDocument(SourceFile file)
    {
        File = file;
        json = new(() => ParseJson(file.Text));
        xml = new(() => ParseXml(file.Text));
    }

    public SourceFile File { get; }

    /// <summary>The document as JSON; null if it isn't any.</summary>
    public JsonElement? Json => json.Value.Root;

    /// <summary>The document as XML, without entities of its own; null if it isn't any.</summary>
    public XDocument? Xml => xml.Value.Root;

    /// <summary>Why it is neither, where it looks as if it should be one of them.</summary>
    public WrongSyntax? Wrong => json.Value.Wrong ?? xml.Value.Wrong;

    /// <summary>The lines that say something, each with its number from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => File.Text.Split('\n')
        .Select((text, index) => (index + 1, text.TrimEnd('\r')))
        .Where(line => !string.IsNullOrWhiteSpace(line.Item2));

    /// <summary>JSON as strictly as a whole document: null if it isn't any, or says a key twice.</summary>
    public static JsonElement? Parse(string json) => ParseJson(json).Root;

    /// <summary>
    /// Where a text next stands after what was asked for last, because records are read in the file's order; else where
    /// it first stands, else the beginning.
    /// </summary>
    public Place PlaceOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new Place(File.Path, Position.Start);
        // A file that spells its texts otherwise than they read would be searched to its end for each of them.
        if (missed > MaxMisses) return new Place(File.Path, new Position(line, 1));
        var offset = File.Text.IndexOf(text, seen, StringComparison.Ordinal);
        if (offset < 0)
        {
            missed++;
            offset = File.Text.AsSpan(0, seen).IndexOf(text, StringComparison.Ordinal);
            return new Place(File.Path, offset < 0 ? Position.Start : File.PositionAt(offset));
        }

        var passed = File.Text.AsSpan(seen, offset - seen);
        line += passed.Count('\n');
        if (passed.LastIndexOf('\n') is var newline and >= 0) lineStart = seen + newline + 1;
        seen = offset;
        return new Place(File.Path, new Position(line, offset - lineStart + 1));
    }

    /// <summary>Where an element of the XML stands.</summary>
    public Place ElementAt(IXmlLineInfo element) =>
        new(File.Path, new Position(element.LineNumber, element.LinePosition));

    /// <summary>The beginning of a line.</summary>
    public Place LineAt(int number) => new(File.Path, new Position(number, 1));

    private static (JsonElement? Root, WrongSyntax? Wrong) ParseJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..]) return (null, null);
        try
        {
            return (JsonDocument.Parse(text, Strict).RootElement, null);
        }
        catch (JsonException wrong)
        {
            return (null, WrongSyntax.Of(wrong, text));
        }
    }

    private static (XDocument? Root, WrongSyntax? Wrong) ParseXml(string text)
    {
        if (text.AsSpan().TrimStart() is not ['<', ..]) return (null, null);
        try
        {
            // What is nested like nothing that a page would say takes for ever to write again.
            using (var scout = Reader(text))
                while (scout.Read())
                    if (scout.Depth > MaxXmlDepth) return (null, WrongSyntax.TooDeep((IXmlLineInfo)scout));
            using var reader = Reader(text);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo), null);
        }
        catch (XmlException wrong)
        {
            return (null, WrongSyntax.Of(wrong));
        }
    }

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 * 1024 * 1024,
    });
}
