using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostmortemSite.Searching.Shards;

/// <summary>JSON for the theme's script: letters stay as they are, because nothing is put into HTML as it is.</summary>
internal static class SearchJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
