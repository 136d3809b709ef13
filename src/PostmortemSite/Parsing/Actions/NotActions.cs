using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// What looks like an item and isn't: "None", a template's own placeholders, and the steps of writing the report
/// ("Sections above are filled out"). It stays in the report as prose.
/// </summary>
internal static partial class NotActions
{
    /// <summary>True if a line promises nothing.</summary>
    public static bool Contains(string text) =>
        Nothing().IsMatch(text) || Placeholder().IsMatch(text) || AboutTheReport().IsMatch(text);

    /// <summary>True for a heading whose lists explain words rather than promise anything.</summary>
    public static bool IsLegend(string heading) => Legend().IsMatch(HeadingWords.Normalise(heading));

    [GeneratedRegex(
        @"^[\s\W]*(?:none|n/?a|nothing|nil|no action items?|no actions?|not applicable|tbd|tbc|to be determined"
        + @"|to be added|to be decided|なし|特になし|該当なし|لا يوجد|لا شيء)?(?:\s+(?:yet|needed|required|at this time"
        + @"|identified|so far))*[\s\W]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^[\s\W]*(?:summary|description|action item(?: [0-9]+)?|action(?: [0-9]+)?|item(?: [0-9]+)?"
        + @"|task(?: [0-9]+)?|link to (?:github )?issue|todo|title"
        + @"|owner)?[\s\W]*(?:\[?link to (?:github )?issue\]?)?[\s\W]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        """
        ^[\s\W]*(?:
          (?:all\ )?(?:the\ )?(?:sections?|fields?|items?)\ above\ (?:are|is|have\ been
            |has\ been)\ (?:filled(?:\ (?:in|out))?|completed?|done)
        | (?:the\ )?incident\ (?:has\ been|is)\ (?:dealt\ with|over|resolved|closed)
        | (?:the\ )?(?:incident\ title|title|report|after-action\ report|document|this\ template)\b.*\b(?:is|are
          |has\ been)\ (?:cleaned\ up|filled\ (?:in|out)|complete|reviewed|published)
        | all\ (?:the\ )?(?:actionable\ |action\ )?items\b.*\b(?:have|has)\b.*\b(?:linked|issues?|tickets?|owners?)
        | (?:write|finish|complete|publish|fill\ (?:in|out)|clean\ up|create)\ (?:up\ )?(?:an?\ |the\
          |this\ )?(?:incident\ report|after-action\ report|post-?\ ?mortem|retrospective\ document|report)
        )[\s\W]*(?:or\ is\ over)?[\s\W]*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AboutTheReport();

    [GeneratedRegex(
        "^(?:カテゴリの説明|カテゴリ|凡例|備考|補足|legend|key|glossary|definitions?|categor(?:y|ies)(?: (?:descriptions?"
        + "|definitions?))?|notes?|references?|links?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Legend();
}
