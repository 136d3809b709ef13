using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads items that have no marker at all: short paragraphs, or the lines of one. Only where a section promises
/// actions by its heading, has nothing but paragraphs, and none of its paragraphs tells a longer story.
/// </summary>
internal static partial class ActionParagraphs
{
    private const int LongestItem = 400;
    private const int MostSentences = 3;

    /// <summary>True if a section's paragraphs are items.</summary>
    public static bool AreIn(OutlineSection section)
    {
        if (!Promise().IsMatch(HeadingWords.Normalise(section.Heading))) return false;
        return section.Blocks.TrueForAll(block => block is ParagraphBlock paragraph && Runs(paragraph).All(IsShort));
    }

    /// <summary>
    /// A paragraph's items: its lines if each is a sentence of its own or begins with a priority, else all of it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Inline>> Runs(ParagraphBlock paragraph)
    {
        var lines = new List<List<Inline>> { new() };
        foreach (var inline in paragraph.Inline ?? Enumerable.Empty<Inline>())
        {
            if (inline is LineBreakInline) lines.Add([]);
            else lines[^1].Add(inline);
        }

        return lines.Count > 1 && lines.TrueForAll(line => Sentence().IsMatch(PlainText.Of(line)))
            ? lines
            : [[.. paragraph.Inline ?? Enumerable.Empty<Inline>()]];
    }

    /// <summary>True for text that is short enough to be an item.</summary>
    public static bool IsShort(IReadOnlyList<Inline> run)
    {
        var text = PlainText.Of(run);
        return text.Length is > 0 and <= LongestItem
            && SentenceEnd().Count(Brackets().Replace(text, "")) <= MostSentences;
    }

    /// <summary>One item.</summary>
    public static ActionItem Item(IReadOnlyList<Inline> run, int line, ActionGroup group, ReadContext context) =>
        ActionLine.Of(run, context.Source).ToItem(context.Html.Inlines(run), line, group) with
        {
            Ticket = ActionTicket.Of(run, context),
        };

    [GeneratedRegex(
        "^(?:(?:review |follow ?up |planned |remediation |corrective |preventive |preventative )?(?:action|task"
        + "|follow ?up)s?(?: items?| plan)?|follow-ups?|(?:corrective|preventive|preventative)(?: (?:and"
        + "|&) (?:corrective|preventive|preventative))? (?:actions?|measures?)|next steps|アクションアイテム|再発防止策?"
        + "|بنود العمل|الإجراءات(?: اللاحقة)?|الخطوات التالية)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^(?:[^\p{Ll}].*[.!?。)]|P[0-4]\s*[—–:-].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[.!?。](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
