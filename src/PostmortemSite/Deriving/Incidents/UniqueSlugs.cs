using System.Security.Cryptography;
using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Deriving.Incidents;

/// <summary>
/// Makes names of strangers part of addresses: short, safe as a folder's name, each once, and none that is a year or a
/// folder of our own.
/// </summary>
internal sealed class UniqueSlugs
{
    /// <summary>In UTF-16; in UTF-8 at most three times as many bytes, where file systems allow 255.</summary>
    private const int Longest = 64;

    private const int ShortestHash = 6;

    private static readonly string[] Reserved = ["components", "undated", "coverage"];

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <param name="name">What the address should say.</param>
    /// <param name="key">What tells it from others of the same name.</param>
    public string For(string name, string key)
    {
        var slug = Short(Slug.Of(name));
        if (!IsOurs(slug) && taken.Add(slug)) return slug;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        for (var length = ShortestHash; length < hash.Length; length++)
            if ($"{slug}-{hash[..length]}" is var longer && taken.Add(longer)) return longer;
        throw new InvalidOperationException($"Two incidents are called {key}.");
    }

    private static bool IsOurs(string slug) =>
        slug is { Length: 4 } && slug.All(char.IsAsciiDigit) || Reserved.Contains(slug, StringComparer.Ordinal);

    private static string Short(string slug) => slug.Length <= Longest
        ? slug
        : slug[..(char.IsHighSurrogate(slug[Longest - 1]) ? Longest - 1 : Longest)].Trim('-');
}
