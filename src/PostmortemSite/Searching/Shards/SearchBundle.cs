using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Files in one: a line of JSON that names each with its length in bytes, <c>[["head.json",812],…]</c>, and then their
/// bytes, one after the other.
/// </summary>
internal static class SearchBundle
{
    public static byte[] Write(ImmutableArray<SearchFile> files)
    {
        var names = JsonSerializer.Serialize(files.Select(file => new object[] { file.Path, file.Content.Length }));
        return [.. Encoding.UTF8.GetBytes(names + "\n"), .. files.SelectMany(file => file.Content)];
    }

    /// <exception cref="FormatException">It isn't one, or holds more than one does.</exception>
    public static ImmutableArray<SearchFile> Read(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0) throw new FormatException("The files' names are expected here.");
        var names = bytes[..end];
        bytes = bytes[(end + 1)..];
        var files = ImmutableArray.CreateBuilder<SearchFile>();
        foreach (var (path, length) in Names(names))
        {
            if (length < 0 || length > bytes.Length) throw new FormatException($"\"{path}\" is cut off.");
            files.Add(new SearchFile(path, bytes[..length].ToArray()));
            bytes = bytes[length..];
        }

        return bytes.IsEmpty ? files.DrainToImmutable() : throw new FormatException("Something follows the files.");
    }

    private static List<(string Path, int Length)> Names(ReadOnlySpan<byte> json)
    {
        try
        {
            return [.. JsonDocument.Parse(SearchText.Of(json)).RootElement.EnumerateArray()
                .Select(file => file.GetArrayLength() == 2
                    ? (file[0].GetString()!, file[1].GetInt32())
                    : throw new FormatException("A name and a length are expected here."))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException("The files' names aren't JSON.", error);
        }
    }
}
