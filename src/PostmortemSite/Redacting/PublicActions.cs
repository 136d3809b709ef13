using System.Text;
using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>Writes action items as the public reads them: what, and whether it is done. No owner, date or ticket.</summary>
internal static partial class PublicActions
{
    /// <summary>The items of a section as a list with boxes, but for those on lines that are internal.</summary>
    public static string Of(Section section, RedactBody body, IReadOnlySet<int> internalLines, string indentation)
    {
        var text = new StringBuilder();
        foreach (var item in section.Blocks.OfType<ActionBlock>().SelectMany(block => block.Items))
        {
            if (internalLines.Contains(item.Line)) continue;
            var what = BracketedTicket().Replace(body.Inline(item.Markdown), "").Trim();
            if (what.Length == 0) continue;
            text.Append(indentation).Append(item.State == ActionState.Done ? "- [x] " : "- [ ] ").Append(what).Append(Suffix(item.State)).Append('\n');
        }

        return text.ToString();
    }

    private static string Suffix(ActionState state) => state switch
    {
        ActionState.InProgress => " (in progress)",
        ActionState.Dropped => " (dropped)",
        ActionState.Open or ActionState.NotStated or ActionState.Done => "",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Brackets around a masked ticket tell the public nothing.</summary>
    [GeneratedRegex(@"\s*[(（][^()（）]*\ba ticket\b[^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedTicket();
}
