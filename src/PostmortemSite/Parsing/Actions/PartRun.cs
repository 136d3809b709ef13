using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads owner, date and ticket that stand together behind what is to be done, whatever follows them:
/// <c>… — @ada — 2026-04-01 (OPS-7). Two of three moved.</c>, <c>…. @ada, 2026-04-01, OPS-7</c>, <c>… (@ada, due 2026-04-01)</c>.
/// </summary>
internal static partial class PartRun
{
    public static void Read(ActionLine line)
    {
        if (!line.Owners.IsEmpty || !line.Rest.Contains('@', StringComparison.Ordinal)) return;
        if (Run().Match(line.Rest) is not { Success: true } match) return;
        line.Owners = OwnerNames.Split(match.Groups["owners"].Value);
        if (line.Due is null && WrittenDay.TryParse(match.Groups["due"].Value, out var due)) line.Due = due;
        var parts = match.Groups["parts"];
        line.Take(parts.Index, parts.Length);
    }

    [GeneratedRegex(
        $"""
        (?<parts>
          (?:\s[—–-]\s+|[;,]\s+|(?<=[.\uFFFC]\s+|[(（]\s*))
          (?<owners>@[A-Za-z0-9][A-Za-z0-9_-]*(?:\s*(?:,|/|&|\band\b)\s*@[A-Za-z0-9][A-Za-z0-9_-]*)*)
          (?:\s*[—–,;-]\s*(?:due\s+(?:by\s+|on\s+)?|by\s+)?(?<due>{WrittenDay.Pattern}))?
          (?:\s*[—–,;-]\s*[A-Z][A-Z0-9]+-[0-9]+|\s*\([A-Z][A-Z0-9]+-[0-9]+\))?
          (?:,\s+(?=done\b))?
        )
        (?=\s*(?:[—–,.;)）(]|-\s|done\b|$))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Run();
}
