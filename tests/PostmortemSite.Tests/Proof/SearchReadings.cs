using System.Text;
using System.Text.Json;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Reads the files that a site is searched with, as the theme's script does, and on purpose not with the product's
/// reader.
/// </summary>
internal static class SearchReadings
{
    /// <summary>A file, or those that are in a bundle, with the paths that they would have beside it.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Open(string path, byte[] bytes)
    {
        if (!path.EndsWith(".bundle", StringComparison.Ordinal)) return [KeyValuePair.Create(path, bytes)];
        var at = Array.IndexOf(bytes, (byte)'\n') + 1;
        var files = new List<KeyValuePair<string, byte[]>>();
        foreach (var file in JsonDocument.Parse(bytes.AsMemory(0, at)).RootElement.EnumerateArray())
        {
            var length = file[1].GetInt32();
            files.Add(KeyValuePair.Create(
                path[..(path.LastIndexOf('/') + 1)] + file[0].GetString(), bytes[at..(at + length)]));
            at += length;
        }

        return files;
    }

    /// <summary>A file as text: a shard's terms, whole.</summary>
    public static string Text(string path, byte[] bytes) => Path.GetExtension(path) != ".bin"
        ? Encoding.UTF8.GetString(bytes)
        : path.EndsWith("lengths.bin", StringComparison.Ordinal) ? "" : string.Join('\n', Terms(bytes));

    /// <summary>What the index of a site says, a term each: of its own files and of lunr's.</summary>
    public static IEnumerable<string> IndexOf(Tree tree) =>
        from file in tree.Files
        from part in Open(file.Key, file.Value)
        where part.Key is "lunr-index.json" || Path.GetExtension(part.Key) == ".bin"
            || part.Key.Contains("/words/", StringComparison.Ordinal)
            || Path.GetFileName(part.Key) == "head.json"
        from term in Text(part.Key, part.Value).Split(['\n', '"'])
        select term;

    /// <summary>Each term has only what differs from the one before, after a sign that says how much doesn't.</summary>
    private static IEnumerable<string> Terms(byte[] bytes)
    {
        int length = 0, at = 0;
        for (var shift = 0; ; shift += 7)
        {
            length |= (bytes[at] & 0x7f) << shift;
            if (bytes[at++] < 0x80) break;
        }

        // Whoever can't read it sees bytes.
        if (at + length > bytes.Length) (at, length) = (0, 0);
        var term = "";
        var lines = Encoding.UTF8.GetString(bytes, at, length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
            yield return term = term[..(line[0] - '0')] + line[1..];
    }
}
