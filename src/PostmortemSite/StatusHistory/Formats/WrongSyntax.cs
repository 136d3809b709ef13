using System.Text;
using System.Text.Json;
using System.Xml;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Why a file that looks like JSON or XML is neither.</summary>
/// <param name="Position">Where it ceases to be; the beginning, if the parser doesn't say.</param>
/// <param name="Message">One sentence.</param>
internal sealed record WrongSyntax(Position Position, string Message)
{
    /// <summary>A parser that names no line has met a key for the second time.</summary>
    public static WrongSyntax Of(JsonException wrong, string text)
    {
        if (wrong.LineNumber is not { } line)
            return new WrongSyntax(Position.Start, "The file isn't valid JSON: a key stands in an object twice.");
        var bytes = Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault((int)line) ?? "");
        var column = Encoding.UTF8.GetCharCount(bytes, 0,
            (int)Math.Clamp(wrong.BytePositionInLine ?? 0, 0, bytes.Length)) + 1;
        return new WrongSyntax(new Position((int)line + 1, column),
            "The file isn't valid JSON: it ends too early, or holds what JSON doesn't know.");
    }

    /// <summary>A parser that names no line has met a document type.</summary>
    public static WrongSyntax Of(XmlException wrong) => wrong.LineNumber > 0
        ? new WrongSyntax(new Position(wrong.LineNumber, Math.Max(1, wrong.LinePosition)), "The file isn't valid XML.")
        : new WrongSyntax(Position.Start, "The file is a web page, or XML with a document type, which isn't read.");

    public static WrongSyntax TooDeep(IXmlLineInfo place) =>
        new(new Position(place.LineNumber, Math.Max(1, place.LinePosition)), "The file's XML is nested too deeply.");
}
