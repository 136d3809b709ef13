using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostmortemSite.Redacting;

/// <summary>How text is quoted where people read it: all scripts as they are.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A double-quoted scalar; JSON's strings are YAML's (https://yaml.org/spec/1.2.2/#double-quoted-style).</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
