using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads owners given by handle alone at either end of a line: <c>@alice: …</c>, <c>… (@bob)</c>, <c>… — carol@</c>.
/// A handle inside a sentence owns nothing.
/// </summary>
internal static partial class HandlePart
{
    private const string Handles =
        "(?<owners>@[A-Za-z0-9][A-Za-z0-9_./-]*(?:\\s*(?:,|/|&|\\band\\b)\\s*@[A-Za-z0-9][A-Za-z0-9_./-]*)*)";

    public static void Read(ActionLine line)
    {
        if (!line.Owners.IsEmpty || !line.Rest.Contains('@', StringComparison.Ordinal)) return;
        var match = Leading().Match(line.Rest);
        if (!match.Success) match = Trailing().Match(line.Rest);
        if (!match.Success) return;
        line.Owners = OwnerNames.Split(match.Groups["owners"].Value);
        line.Take(match.Index, match.Length);
    }

    [GeneratedRegex($@"^\s*[\[(]?{Handles}[\])]?\s*(?:[:：—–]|\s-|to\s)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(
        $@"(?:[—–,;:(\[|]|\s-|(?<=[.\uFFFC)])\s)\s*(?:{Handles}|(?<owners>[a-z][a-z0-9_.-]*@))\s*[\])]?[\s.]*\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Trailing();
}
