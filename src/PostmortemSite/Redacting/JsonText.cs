using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting;

/// <summary>How text is quoted where people read it: all scripts as they are.</summary>
internal static partial class JsonText
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// A double-quoted scalar; JSON's strings are YAML's (https://yaml.org/spec/1.2.2/#double-quoted-style). The marks of
    /// people stay as they are, because only the finished text has them replaced by words.
    /// </summary>
    public static string Quoted(string text) =>
        $"\"{string.Concat(Marks().Split(text).Select(part => IsMark(part) ? part : Escaped(part)))}\"";

    private static bool IsMark(string part) => part is [>= '\uFDD0' and <= '\uFDD2'];

    private static string Escaped(string text) => JsonSerializer.Serialize(text, Readable)[1..^1];

    [GeneratedRegex("([\uFDD0-\uFDD2])", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
