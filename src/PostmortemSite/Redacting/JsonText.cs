using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostmortemSite.Redacting;

/// <summary>How text is quoted where people read it: all scripts as they are.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
