using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering;

/// <summary>
/// The theme's style sheets, scripts and icon, as built into the program. Each file's name holds the hash of its content,
/// so that browsers may keep it for ever. A folder such as <c>search.js/</c> is one script, in parts that are joined in
/// the order of their names; a script may import another, but not each the other.
/// </summary>
public sealed partial class ThemeAssets
{
    private const string Folder = "assets/";
    private const string InsightStyle = "insights.css";

    private ThemeAssets(ImmutableArray<ThemeAsset> all) => All = all;

    /// <summary>The assets that this program holds.</summary>
    public static ThemeAssets Default { get; } = Load(typeof(ThemeAssets).Assembly);

    /// <summary>All assets, by name in ordinal order.</summary>
    public ImmutableArray<ThemeAsset> All { get; }

    /// <summary>
    /// The assets that an edition's pages lead to: the style sheet of insights only where there is a page of them.
    /// </summary>
    public IEnumerable<ThemeAsset> For(EditionInsights insights) =>
        All.Where(asset => insights.IsShown || asset.Name != InsightStyle);

    /// <summary>The asset of this name.</summary>
    public ThemeAsset this[string name] => All.First(asset => asset.Name == name);

    [GeneratedRegex("from \"\\./([^\"]+)\";")]
    private static partial Regex Import { get; }

    private static ThemeAssets Load(Assembly assembly)
    {
        var parts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .GroupBy(NameOf, resource => Read(assembly, resource), StringComparer.Ordinal)
            .ToDictionary(asset => asset.Key, ImmutableArray.ToImmutableArray, StringComparer.Ordinal);
        return new ThemeAssets([.. parts.Keys.Order(StringComparer.Ordinal).Select(Asset)]);

        ThemeAsset Asset(string name)
        {
            var content = Path.GetExtension(name) switch
            {
                ".js" => WithAddresses(JoinParts.OfScript(parts[name]), imported => Asset(imported).Address),
                ".css" => JoinParts.OfStyle(parts[name]),
                _ => parts[name].Single(),
            };
            return new ThemeAsset(name, AddressOf(name, content), content);
        }
    }

    /// <summary>A resource's place among the assets; the parts of a script share that of the folder they lie in.</summary>
    private static string NameOf(string resource)
    {
        var name = resource[Folder.Length..];
        var script = name.IndexOf(".js/", StringComparison.Ordinal);
        return script < 0 ? name : name[..(script + ".js".Length)];
    }

    /// <summary>A script that imports another as <c>./search.js</c> finds it where the site has it.</summary>
    private static byte[] WithAddresses(byte[] script, Func<string, SiteAddress> addressOf) => Encoding.UTF8.GetBytes(
        Import.Replace(
            Encoding.UTF8.GetString(script),
            match => $"from \"./{addressOf(match.Groups[1].Value).FilePath[Folder.Length..]}\";"));

    private static SiteAddress AddressOf(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..8];
        var extension = Path.GetExtension(name);
        return new SiteAddress($"{Folder}{name[..^extension.Length]}.{hash}{extension}");
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A file of the theme.</summary>
/// <param name="Name">Its name in the theme, such as <c>site.css</c>.</param>
/// <param name="Address">Where the site has it, with its content's hash.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, SiteAddress Address, byte[] Content);
