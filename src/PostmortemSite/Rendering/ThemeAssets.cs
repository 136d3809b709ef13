using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;

namespace PostmortemSite.Rendering;

/// <summary>
/// The theme's style sheet, script and icon, as built into the program. Each file's name holds the hash of its content,
/// so that browsers may keep it for ever.
/// </summary>
public sealed class ThemeAssets
{
    private const string Folder = "assets/";

    private ThemeAssets(ImmutableArray<ThemeAsset> all) => All = all;

    /// <summary>The assets that this program holds.</summary>
    public static ThemeAssets Default { get; } = Load(typeof(ThemeAssets).Assembly);

    /// <summary>All assets, by name in ordinal order.</summary>
    public ImmutableArray<ThemeAsset> All { get; }

    /// <summary>The asset of this name.</summary>
    public ThemeAsset this[string name] => All.First(asset => asset.Name == name);

    private static ThemeAssets Load(Assembly assembly) => new(
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))]);

    private static ThemeAsset Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..8];
        var extension = Path.GetExtension(resource);
        var address = new SiteAddress($"{resource[..^extension.Length]}.{hash}{extension}");
        return new ThemeAsset(resource[Folder.Length..], address, bytes.ToArray());
    }
}

/// <summary>A file of the theme.</summary>
/// <param name="Name">Its name in the theme, such as <c>site.css</c>.</param>
/// <param name="Address">Where the site has it, with its content's hash.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, SiteAddress Address, byte[] Content);
