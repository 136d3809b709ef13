using System.Globalization;
using System.Text.Json;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Reads JSON of strangers: whatever isn't there, is null or is of another type reads as if it weren't there.
/// </summary>
internal static class JsonReading
{
    /// <summary>A text, or a number as text; null for anything else, and for an empty text.</summary>
    public static string? Text(this JsonElement of, string key) => Value(of, key) switch
    {
        { ValueKind: JsonValueKind.String } text => Said(text) is { Length: > 0 } said ? said : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>True for <c>true</c>.</summary>
    public static bool Flag(this JsonElement of, string key) => Value(of, key) is { ValueKind: JsonValueKind.True };

    /// <summary>An object, or null.</summary>
    public static JsonElement? Map(this JsonElement of, string key) =>
        Value(of, key) is { ValueKind: JsonValueKind.Object } map ? map : null;

    /// <summary>The objects of a list; none if it isn't one.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement of, string key) =>
        Value(of, key) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A list, or null.</summary>
    public static JsonElement? List(this JsonElement of, string key) =>
        Value(of, key) is { ValueKind: JsonValueKind.Array } list ? list : null;

    /// <summary>True if something stands under a key, be it null.</summary>
    public static bool Has(this JsonElement of, string key) => Value(of, key) is not null;

    /// <summary>The first object of a list, or null.</summary>
    public static JsonElement? First(this JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
            if (item.ValueKind == JsonValueKind.Object) return item;
        return null;
    }

    /// <summary>The texts of a list; none if it isn't one.</summary>
    public static IEnumerable<string> Texts(this JsonElement of, string key) =>
        Value(of, key) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(Said).OfType<string>()
            : [];

    /// <summary>A web address, or null.</summary>
    public static Uri? Address(this JsonElement of, string key) => Address(of.Text(key));

    /// <summary>A web address, or null.</summary>
    public static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>A whole number, or null.</summary>
    public static long? Number(this JsonElement of, string key) =>
        long.TryParse(of.Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A string; null if it holds half a surrogate pair, which is no text.</summary>
    private static string? Said(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whatever stands under a key; null if the key or the object isn't there.</summary>
    public static JsonElement? Value(this JsonElement of, string key) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(key, out var value) ? value : null;
}
