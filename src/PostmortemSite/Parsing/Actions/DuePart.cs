using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads a due date said in words: <c>by 2024-05-01</c>, <c>(due end of Q3)</c>, <c>2026-04-30まで</c>.
/// </summary>
internal static partial class DuePart
{
    public static void Read(ActionLine line)
    {
        if (line.Due is not null || line.DueText is not null || !MayBeIn(line.Rest)) return;
        if (Said().Match(line.Rest) is { Success: true } said
            && WrittenDay.TryParse(said.Groups["due"].Value, out var due))
        {
            line.Due = due;
            if (!IsPartOfRemark(line.Rest, said)) line.Take(said.Index, said.Length);
        }
        else if (Vague().Match(line.Rest) is { Success: true } vague)
        {
            line.DueText = vague.Groups["due"].Value.Trim();
            if (!IsPartOfRemark(line.Rest, vague)) line.Take(vague.Index, vague.Length);
        }
    }

    private static bool MayBeIn(string text) =>
        text.Contains("due", StringComparison.OrdinalIgnoreCase)
        || (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
            && (text.Contains("by ", StringComparison.OrdinalIgnoreCase)
                || text.Contains("than ", StringComparison.OrdinalIgnoreCase)
                || text.Contains("まで", StringComparison.Ordinal)));

    /// <summary>"(OPS-7, first due 2026-05-01)" makes no sense without the date.</summary>
    private static bool IsPartOfRemark(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        var after = text.AsSpan(match.Index + match.Length).TrimStart();
        return before.LastIndexOfAny("(（") > before.LastIndexOfAny(")）")
            && (IsWord(before[^1]) || (after.Length > 0 && IsWord(after[0])));
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign);

    /// <summary>True for a due date that names no day.</summary>
    public static bool IsVague(string text) => VagueWhole().IsMatch(text);

    private const string Vagueness =
        "(?:next|this)\\s+(?:week|sprint|month|quarter|year|release)|end\\s+of\\s+(?:the\\s+)?(?:week|sprint"
        + "|month|quarter|year|Q[1-4]|[A-Z][a-z]+)(?:\\s+[0-9]{4})?"
        + "|Q[1-4](?:[\\s/-]*(?:FY)?[0-9]{2,4})?|asap|tbd|eo[wmqy]";

    [GeneratedRegex(
        $@"(?<!\w)(?:due(?:\s+(?:on|by))?|by|no\s+later\s+than)\s+(?<due>{WrittenDay.Pattern})(?!\w)"
        + $@"|(?<due>{WrittenDay.Pattern})\s*まで(?:に)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(
        $@"(?<!\w)due\s+(?:by\s+|in\s+)?(?<due>{Vagueness})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex($@"^(?:{Vagueness})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VagueWhole();
}
