using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>
/// A YAML value with its place in the file: what remains of a document after anchors, tags and depth are refused.
/// </summary>
/// <param name="Position">Where it stands in the file.</param>
public abstract record YamlNode(Position Position);

/// <summary>A single value, as text; converting it is the reader's business, so there is no "Norway problem".</summary>
public sealed record YamlScalar(string Value, Position Position) : YamlNode(Position);

/// <summary>A list.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, Position Position) : YamlNode(Position);

/// <summary>A mapping; its keys are unique, in the order of the file.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, Position Position) : YamlNode(Position)
{
    /// <summary>The empty mapping.</summary>
    public static YamlMap Empty { get; } = new([], Position.Start);

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>One key and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Value">Its value.</param>
/// <param name="Position">Where the key stands.</param>
public sealed record YamlEntry(string Key, YamlNode Value, Position Position);
