using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Names of owners, several of them set apart by comma, slash, ampersand or "and".</summary>
internal static partial class OwnerNames
{
    /// <summary>Two capital letters that aren't anybody's initials.</summary>
    private static readonly HashSet<string> NotInitials = new(StringComparer.Ordinal)
    {
        "AM", "PM", "AI", "API", "AWS", "CD", "CI", "CPU", "CS", "DB", "DNS", "EU", "FE", "BE", "GCP", "GPU", "HR", "IO",
        "IP", "IT", "K8S", "NB", "OS", "PR", "PS", "QA", "SDK", "SLA", "SLO", "SQL", "SRE", "SSL", "TLS", "UI", "UK",
        "US", "UX", "VM", "ETA", "TBD", "TBC", "N/A", "FAQ", "RCA", "P0", "P1", "P2", "P3",
    };

    /// <summary>The names in a cell or after a label, as written.</summary>
    public static ImmutableArray<string> Split(string text) =>
        [.. Between().Split(text).Select(name => name.Trim(' ', '.', ';', ':')).Where(name => name.Length > 0)];

    /// <summary>True for a cell that says that nobody is named yet.</summary>
    public static bool IsNobody(string text) => Nobody().IsMatch(text);

    /// <summary>
    /// The people that a label above a list names; empty if it may as well be a subject. Initials and handles are
    /// people, a single capitalised word may be a product, and two with a slash between them are a pair of colleagues
    /// unless a word of the trade is among them.
    /// </summary>
    public static ImmutableArray<string> OfLabel(string label)
    {
        var names = Split(label);
        if (names.IsEmpty || names.Length > 6) return [];
        if (names.All(name => Handle().IsMatch(name) || (Initials().IsMatch(name) && !NotInitials.Contains(name))))
            return names;
        return names.Length > 1 && names.All(name => FirstName().IsMatch(name) && !Trade().IsMatch(name)) ? names : [];
    }

    [GeneratedRegex(
        @"\s*(?:[,،、，;＆&+]|(?<!@[\w-]*)/|\s/\s|/(?=@)|\band\b|・)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:tbd|tbc|tba|unassigned|nobody|not assigned|未定|未割当|未割り当て|لم يحدد|غير محدد)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^(?:@[A-Za-z0-9][\w./-]*|[a-z][\w.-]*@)$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex("^[A-Z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{1,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstName();

    [GeneratedRegex(
        "process|polic|train|monitor|alert|prevent|detect|mitigat|respon|document|technical|tool|test|deploy"
        + "|infra|team|short|medium|long|immediate|network|secur|data|cloud|platform|server|client|front|back|build"
        + "|release|support|custom|commun|organi|reliab|observ|automat|review|plan|other|misc|code|config|log"
        + "|metric",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trade();
}
