using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// How one kind of secret is recognised: a keyword, and what follows it. The pattern is only tried where a keyword
/// stands, anchored there and for no more than <see cref="Window"/> characters, and is matched in linear time.
/// </summary>
/// <param name="Name">The stable name that messages and exemptions give, such as <c>secret-github-token</c>.</param>
/// <param name="What">What it finds, as the words after "This is".</param>
/// <param name="Pattern">
/// What stands after the keyword, in explicit ASCII classes. If only a part of it is the secret, that is the group
/// <c>value</c>.
/// </param>
public sealed record SecretRule(string Name, string What, [StringSyntax(StringSyntaxAttribute.Regex)] string Pattern)
{
    /// <summary>What tells in the same line that a vendor's name isn't only mentioned.</summary>
    private static readonly SearchValues<string> Uses = SearchValues.Create(
        ["key", "token", "secret", "pass", "auth", "cred", "hook", "integration"], StringComparison.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Compiled = new();

    /// <summary>
    /// Case-sensitive beginnings that every such secret has and everybody knows: the only part of one that is ever
    /// shown.
    /// </summary>
    public ImmutableArray<string> Prefixes { get; init; } = [];

    /// <summary>Words in any case that stand before such a secret and aren't a part of it.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>How many characters of the secret stand before the keyword; the pattern begins with them.</summary>
    public int Lead { get; init; }

    /// <summary>The least and greatest length of what the pattern finds, without the prefix.</summary>
    public (int Least, int Most) Length { get; init; } = (1, int.MaxValue);

    /// <summary>The least Shannon entropy of it, in bits a character.</summary>
    public double MinEntropy { get; init; }

    /// <summary>How many characters after the keyword are looked at.</summary>
    public int Window { get; init; } = 512;

    /// <summary>Characters besides letters and digits that can't stand before such a secret.</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>What makes a public value of it when it stands right before the keyword, in any case.</summary>
    public string NotAfter { get; init; } = "";

    /// <summary>True if it may also begin in the middle of a word.</summary>
    public bool IsFree { get; init; }

    /// <summary>True if it is one run of characters, which a line's end may cut in two.</summary>
    public bool IsRun { get; init; }

    /// <summary>
    /// False if what follows the keyword can't be such a secret: asked before the pattern is compiled and tried.
    /// </summary>
    public Hint IsLikely { get; init; } = _ => true;

    /// <summary>False if what was found is harmless.</summary>
    public Predicate<string> IsSecret { get; init; } = value => !Placeholder.Is(value);

    /// <summary>The pattern, compiled when it is first needed; rules with the same pattern share it.</summary>
    public Regex Regex => Compiled.GetOrAdd(
        (Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            | (Words.IsEmpty ? RegexOptions.None : RegexOptions.IgnoreCase)),
        static key => new Regex($@"\A(?:{key.Pattern})", key.Options));

    /// <summary>What may be shown of a secret: its prefix and its length.</summary>
    public static string Shape(string prefix, int length) =>
        $"{prefix}… ({length} character{(length == 1 ? "" : "s")})";

    /// <summary>A guess at the text after a keyword.</summary>
    public delegate bool Hint(ReadOnlySpan<char> after);

    /// <summary>A token of one run of characters after a well-known prefix.</summary>
    public static SecretRule Token(string name, string what, ImmutableArray<string> prefixes,
        [StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int least, int most = int.MaxValue, double entropy = 2.5) =>
        new(name, what, pattern)
        {
            Prefixes = prefixes,
            Length = (least, most),
            MinEntropy = entropy,
            IsRun = true,
            IsLikely = after => after.Length >= least && !after[..Math.Min(least, 8)].ContainsAny(Runs.Ends),
        };

    /// <summary>A token that has no shape of its own and is known by words that stand before it in its line.</summary>
    public static SecretRule Near(string name, string what, ImmutableArray<string> words,
        [StringSyntax(StringSyntaxAttribute.Regex)] string value, int least, double entropy = 3) =>
        new(name, what, $@"[^\n]*?(?:key|token|secret|pass|auth|cred|hook|integration)[^\n]*?{Whole(value)}")
        {
            Words = words,
            Length = (least, int.MaxValue),
            MinEntropy = entropy,
            Window = 120,
            IsFree = true,
            IsLikely = after => Runs.LongestIn(after) >= least && Runs.FirstLine(after).ContainsAny(Uses),
            IsSecret = value => Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value),
        };

    /// <summary>A value that stands alone between other characters.</summary>
    internal static string Whole([StringSyntax(StringSyntaxAttribute.Regex)] string value) =>
        $@"[^A-Za-z0-9\n](?<value>{value})(?:[^A-Za-z0-9]|\z)";
}
