using System.Text.Json;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Which files below <c>search/data/</c> a browser can ask for, by what the head tells and no other way.
/// </summary>
internal static class SearchTree
{
    /// <summary>The paths that begin with a head, or with the file that it is in.</summary>
    public static IEnumerable<string> ReachedFrom(string start, Tree tree)
    {
        var folder = start[..(start.LastIndexOf('/') + 1)];
        var bundle = SearchReadings.Open(start, tree.Files[start])
            .ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var head = JsonDocument.Parse(bundle[folder + "head.json"]).RootElement;
        var names = Named(head).Select(name => folder + name).ToList();
        // What lies in one file lies nowhere else, and nothing else lies in it.
        return bundle.Count == 1
            ? names
            : names.Where(name => !bundle.ContainsKey(name))
                .Concat(bundle.Keys.Except(names).Select(name => $"{name} in {start}"));
    }

    private static IEnumerable<string> Named(JsonElement head)
    {
        var documents = head.GetProperty("documents").GetInt32();
        var perFile = head.GetProperty("cards").GetInt32();
        yield return "head.json";
        yield return "facets.json";
        foreach (var name in Numbered("text", ".txt", documents)) yield return name;
        foreach (var name in Numbered("cards", ".json", (documents + perFile - 1) / perFile)) yield return name;
        foreach (var name in Terms("", head.GetProperty("terms"))) yield return name;
        if (head.GetProperty("letters") is { ValueKind: JsonValueKind.Object } letters)
            foreach (var name in Terms("letters/", letters)) yield return name;
        foreach (var letter in head.GetProperty("words").EnumerateArray()) yield return $"words/{letter.GetString()}.txt";
    }

    private static IEnumerable<string> Terms(string folder, JsonElement index) =>
        Numbered(folder + "terms", ".bin", index.GetProperty("starts").GetArrayLength())
            .Concat(Numbered(folder + "common", ".bin", index.GetProperty("common").GetArrayLength()))
            .Append(folder + "lengths.bin");

    private static IEnumerable<string> Numbered(string folder, string ending, int count) =>
        Enumerable.Range(0, count).Select(number => $"{folder}/{number}{ending}");
}
