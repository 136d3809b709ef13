using System.Globalization;
using System.Text;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Two hundred terms that nobody made public, always the same, and the twelve ways to disguise each.</summary>
internal static class DisguisedTerms
{
    private static readonly string[] Syllables =
        "ba bri cal dor el fen gar hol in jor kel lum mar nor ost pel quin ros sil tor ul ven wes yar zel".Split(' ');

    private static readonly string[] Accented = ["Zoë", "Jürgen", "Søren", "Łukasz", "Ñandú", "Désirée", "Çağla", "Žofie"];

    private static readonly string[] Chinese = ["王小明", "田中太郎", "金融港", "東京計画", "李雪梅", "青山物流"];

    /// <summary>People, who are declared as such.</summary>
    public static IReadOnlyList<string> People { get; } = Distinct(80, 1, (random, i) =>
        string.Join(' ', Enumerable.Range(0, (i % 3) + 1).Select(_ => Word(random))));

    /// <summary>Code names, customers with digits and dashes, accented and Chinese ones.</summary>
    public static IReadOnlyList<string> Others { get; } = Distinct(120, 2, (random, i) => (i % 6) switch
    {
        0 => Word(random) + Word(random).ToLowerInvariant(),
        1 => $"{Word(random)}-{random.Next(10, 1000)}",
        2 => $"{Word(random)} {Word(random)}-{Word(random)}",
        3 => $"{Accented[random.Next(Accented.Length)]} {Word(random)}",
        4 => Chinese[random.Next(Chinese.Length)] + (char)random.Next(0x4e00, 0x9f00),
        _ => $"{Word(random)} {Word(random)} {random.Next(2, 99)}",
    });

    /// <summary>The disguises by name: what an author writes instead of a term.</summary>
    public static Dictionary<string, Func<string, string>> Disguises { get; } = new()
    {
        ["full width"] = term => string.Concat(term.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        ["look-alikes"] = term => string.Concat(term.Select(LookAlike)),
        ["zero width"] = term => string.Join('\u200b', term.EnumerateRunes()),
        ["soft hyphen"] = term => Cut(term, "\u00ad"),
        ["emphasis"] = term => Halves(term) is var (a, b) ? $"{a}**{b}**" : "",
        ["code"] = term => Halves(term) is var (a, b) ? $"{a}`{b}`" : "",
        ["table cells"] = term => Halves(term) is var (a, b)
            ? $"\n\n| when | who | by |\n|---|---|---|\n| noon | {a} | {b} |\n\n"
            : "",
        ["references"] = term => string.Concat(term.EnumerateRunes().Select(rune => $"&#{rune.Value};")),
        ["percents"] = term => $"`q={string.Concat(Encoding.UTF8.GetBytes(term).Select(b => $"%{b:X2}"))}`",
        ["JSON escapes"] = term => $$"""`{"q": "{{string.Concat(term.Select(c => $"\\u{(int)c:x4}"))}}"}`""",
        ["base64"] = term => $"`{Convert.ToBase64String(Encoding.UTF8.GetBytes(Longer(term)))}`",
        ["hexadecimal"] = term => $"`{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Longer(term)))}`",
    };

    /// <summary>
    /// What a code of fewer than 16 characters would hold isn't looked for, so that a short term comes in a phrase.
    /// </summary>
    private static string Longer(string term) => term.Length < 12 ? "our customer " + term : term;

    private static string Cut(string term, string by) => Halves(term) is var (a, b) ? a + by + b : term;

    private static (string, string) Halves(string term)
    {
        var middle = term.Length / 2;
        if (term[middle - 1] is ' ' or '-' || term[middle] is ' ' or '-') middle += term.Length > middle + 2 ? 2 : -1;
        return (term[..middle], term[middle..]);
    }

    private static char LookAlike(char c)
    {
        const string Ascii = "aeopcxyisdjhnuvglABCEHIKMNOPSTXYZ";
        const string Alike = "аеорсхуіѕԁјһոսνɡӏАВСЕНІКМΝОРЅТХΥΖ";
        return Ascii.IndexOf(c) is var index and >= 0 ? Alike[index] : c;
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)])) + "x";
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word);
    }

    private static IReadOnlyList<string> Distinct(int count, int seed, Func<Random, int, string> make)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 10 * count).Select(i => make(random, i)).Distinct().Take(count)];
    }
}
