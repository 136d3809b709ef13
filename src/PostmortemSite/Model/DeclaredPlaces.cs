using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>
/// Where the values of a configuration file stand, by the keys that lead to them: <c>redaction.internalHosts</c>. So that
/// what is wrong only in view of something else can still be told with its place.
/// </summary>
public sealed class DeclaredPlaces
{
    private readonly string path;
    private readonly ImmutableDictionary<(string Keys, string? Value), Place> places;

    /// <param name="path">The file.</param>
    /// <param name="root">What it says.</param>
    public DeclaredPlaces(string path, YamlMap root)
    {
        this.path = path;
        var builder = ImmutableDictionary.CreateBuilder<(string, string?), Place>();
        Add(root, "", builder);
        places = builder.ToImmutable();
    }

    /// <summary>Of a site without a <c>site.yml</c>.</summary>
    public static DeclaredPlaces None { get; } = new("site.yml", YamlMap.Empty);

    /// <summary>Where a value stands; of several the first. Where there is none, the file's beginning.</summary>
    public Place Of(string keys, string value) => Find(keys, value) ?? Find(keys, null) ?? new Place(path, Position.Start);

    /// <summary>Where a key stands.</summary>
    public Place Of(string keys) => Find(keys, null) ?? new Place(path, Position.Start);

    private Place? Find(string keys, string? value) => places.TryGetValue((keys, value), out var place) ? place : null;

    private void Add(YamlNode node, string keys, ImmutableDictionary<(string, string?), Place>.Builder builder)
    {
        switch (node)
        {
            case YamlScalar scalar:
                builder.TryAdd((keys, scalar.Value), new Place(path, scalar.Position));
                break;
            case YamlList list:
                foreach (var item in list.Items) Add(item, keys, builder);
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    var inner = keys.Length == 0 ? entry.Key : $"{keys}.{entry.Key}";
                    builder.TryAdd((inner, null), new Place(path, entry.Position));
                    Add(entry.Value, inner, builder);
                }

                break;
        }
    }
}
