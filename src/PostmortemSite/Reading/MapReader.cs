using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads a mapping key by key, and reports what is left over as unknown, with the nearest known key.</summary>
/// <param name="path">The file, for problems.</param>
/// <param name="map">The mapping.</param>
/// <param name="report">Takes what is wrong.</param>
public sealed class MapReader(string path, YamlMap map, Action<Problem> report)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The value of a key, which is known from now on; null if it isn't there or says nothing.</summary>
    public YamlNode? Node(string key)
    {
        known.Add(key);
        return map[key] is { } node and not YamlScalar { Value: "" } ? node : null;
    }

    /// <summary>Where a key stands, whether or not it says anything; null if it isn't there.</summary>
    public Position? KeyAt(string key)
    {
        known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key == key)?.Position;
    }

    /// <summary>Where a position of this file is, as messages name it.</summary>
    public Place PlaceAt(Position position) => new(path, position);

    /// <summary>A single value, or null.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>A single value with its place, or null.</summary>
    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var node:
                Wrong(node.Position, $"\"{key}\" takes a single value.", "Write it on the key's own line.");
                return null;
        }
    }

    /// <summary>A list of values; a single value counts as a list of one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            case var node:
                Wrong(node.Position, $"\"{key}\" takes a list of words.", "Write [one, two], or one to a line after a dash.");
                return [];
        }
    }

    /// <summary>A mapping below a key, as a reader of its own; null if it isn't there.</summary>
    public MapReader? Map(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap inner:
                return new MapReader(path, inner, report);
            case var node:
                Wrong(node.Position, $"\"{key}\" takes a mapping.", "Write \"key: value\" lines, indented under it.");
                return null;
        }
    }

    /// <summary>A list of mappings below a key, each as a reader of its own.</summary>
    public IEnumerable<MapReader> Maps(string key)
    {
        if (Node(key) is not { } node) yield break;
        if (node is not YamlList list)
        {
            Wrong(node.Position, $"\"{key}\" takes a list.", "Begin each item with a dash.");
            yield break;
        }

        foreach (var item in list.Items)
        {
            // A bare word in a list of mappings is short for its key.
            if (item is YamlScalar scalar)
                yield return new MapReader(path,
                    new YamlMap([new YamlEntry("key", scalar, scalar.Position)], scalar.Position), report);
            else if (item is YamlMap inner)
                yield return new MapReader(path, inner, report);
            else
                Wrong(item.Position, $"An item of \"{key}\" is a list.", "Write \"key: value\" lines after its dash.");
        }
    }

    /// <summary>The entries themselves, for mappings whose keys are the author's.</summary>
    public ImmutableArray<YamlEntry> Entries => map.Entries;

    /// <summary>Where the mapping stands.</summary>
    public Position Position => map.Position;

    /// <summary>A value out of few; null, and told of, if it is any other.</summary>
    public string? OneOf(string key, params ImmutableArray<string> choices)
    {
        if (Scalar(key) is not { } said || choices.Contains(said.Value)) return Text(key);
        Wrong(said.Position, $"\"{key}\" can't be \"{said.Value}\".",
            NearestWord.DidYouMean(said.Value, choices) ?? $"Write {string.Join(" or ", choices)}.");
        return null;
    }

    /// <summary>A time zone by its name in the tz database; null, and told of, if there is none of that name.</summary>
    public DateTimeZone? Zone(string key)
    {
        if (Scalar(key) is not { } said) return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(said.Value) is { } zone) return zone;
        Wrong(said.Position, $"There is no time zone \"{said.Value}\".",
            NearestWord.DidYouMean(said.Value, DateTimeZoneProviders.Tzdb.Ids)
                ?? "Use a name such as Europe/Copenhagen or UTC.");
        return null;
    }

    /// <summary>Reports a value that can't be used.</summary>
    public void Wrong(Position position, string message, string remedy) => Report(position, "value", message, remedy);

    /// <summary>Reports an error with a code of its own.</summary>
    public void Report(Position position, string code, string message, string remedy) =>
        report(Problem.Error(path, position, code, message, remedy));

    /// <summary>Reports every key that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
            report(Problem.Error(path, entry.Position, "unknown-key", $"There is no key \"{entry.Key}\" here.",
                NearestWord.DidYouMean(entry.Key, known) ?? $"Known keys: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
    }
}
