using System.Text.RegularExpressions;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Takes out of a pasted text what was made for one moment or one run alone: dates and times, UUIDs, the ends of pods'
/// names and identifiers of requests. As words their pieces would find what has nothing to do with it.
/// </summary>
internal static partial class CleanPasted
{
    public static string Of(string text) => Momentary().Replace(text, " ");

    [GeneratedRegex(
        // Dates with or without a time.
        "(?<![A-Za-z0-9_])[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[T_ ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![A-Za-z0-9_])"
        // Times, but no places in code.
        + "|(?<![A-Za-z0-9_:.])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?Z?(?![A-Za-z0-9_:])"
        // UUIDs.
        + "|(?<![A-Za-z0-9_])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_])"
        // What a cluster puts after the names of pods.
        + "|(?<=[A-Za-z0-9])-(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{6,10}(?:-[0-9a-z]{5})?(?![A-Za-z0-9_])"
        // trace_id=…, pid=…
        + """|(?<![A-Za-z0-9_.-])[A-Za-z_.-]*[iI][dD]=["']?(?=[A-Za-z-]*[0-9])[0-9A-Za-z-]+""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Momentary();
}
