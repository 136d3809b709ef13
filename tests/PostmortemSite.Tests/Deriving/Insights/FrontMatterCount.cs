using System.Globalization;
using System.Text.RegularExpressions;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>
/// The example archive's front matter, counted with nothing of the product's: lines of files, and .NET's own dates.
/// </summary>
internal static partial class FrontMatterCount
{
    private static readonly IReadOnlyList<string> Texts =
        [.. Directory.GetFiles(Path.Combine(Repository.Input, "postmortems"), "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText)];

    private static readonly IReadOnlyList<string> Files = [.. Texts.Select(text => text.Split("\n---\n")[0])];

    /// <summary>How many reports name a word of each of two keys.</summary>
    public static IReadOnlyDictionary<(string, string), int> Pairs(string key, string otherKey) => Files
        .SelectMany(file => Words(file, key).SelectMany(word => Words(file, otherKey).Select(other => (word, other))))
        .CountBy(pair => pair).ToDictionary();

    /// <summary>How many reports name a word of a key.</summary>
    public static IReadOnlyDictionary<string, int> Of(string key) =>
        Files.SelectMany(file => Words(file, key)).CountBy(word => word).ToDictionary();

    /// <summary>
    /// How many incidents started on a weekday within four hours, by the clock as written. One report says it in its
    /// text.
    /// </summary>
    public static IReadOnlyDictionary<(string, string), int> Starts() => Texts
        .Select(file => StartLine().Match(file)).Where(start => start.Success)
        .Select(start => DateTime.ParseExact(
            start.Groups[1].Value.Replace('T', ' '), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
        .CountBy(start => (start.DayOfWeek.ToString(), $"{start.Hour / 4 * 4:00}–{(start.Hour / 4 * 4) + 4:00}"))
        .ToDictionary();

    /// <summary>Every declared word's name by its key.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        Declared().Matches(File.ReadAllText(Path.Combine(Repository.Input, "site.yml")))
            .ToDictionary(word => word.Groups[1].Value, word => word.Groups[2].Value);

    private static string[] Words(string file, string key) =>
        Regex.Match(file, $@"^{key}: *\[?([^\]\n]*)", RegexOptions.Multiline).Groups[1].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?:started|  - Started): (\d{4}-\d\d-\d\d[T ]\d\d:\d\d)", RegexOptions.Multiline)]
    private static partial Regex StartLine();

    [GeneratedRegex(@"- \{ key: ([\w-]+), name: ([^,}]+?)\s*[,}]")]
    private static partial Regex Declared();
}
