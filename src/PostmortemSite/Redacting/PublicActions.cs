using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>Writes action items as the public reads them: what, and whether it is done. No owner, date or ticket.</summary>
internal static class PublicActions
{
    public static string Of(Section section, RedactBody body)
    {
        var text = new StringBuilder();
        foreach (var item in section.Blocks.OfType<ActionBlock>().SelectMany(block => block.Items))
        {
            var what = body.Inline(item.Markdown).Trim();
            if (what.Length == 0) continue;
            text.Append(item.State == ActionState.Done ? "- [x] " : "- [ ] ").Append(what).Append(Suffix(item.State)).Append('\n');
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
}
