using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.Redacting;

/// <summary>
/// Collects edits to one text and applies them. Where two overlap, what drops more wins: a whole section beats a mask
/// inside it, so that nothing inside a dropped part can come back as a replacement. Of edits to the very same
/// characters the one added first wins.
/// </summary>
internal sealed class Redactions(string text)
{
    private readonly List<Redaction> edits = [];

    /// <summary>Leaves a part out.</summary>
    public void Drop(int start, int end, string rule) => Replace(start, end, "", rule);

    /// <summary>Leaves a part out.</summary>
    public void Drop((int Start, int End) part, string rule) => Drop(part.Start, part.End, rule);

    /// <summary>Puts something else in a part's place.</summary>
    public void Replace(int start, int end, string replacement, string rule)
    {
        if (end > start) edits.Add(new Redaction(start, end, replacement, rule));
    }

    /// <summary>The edits that take effect, by place and without overlaps.</summary>
    public ImmutableArray<Redaction> Effective()
    {
        var effective = new List<Redaction>();
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (effective.Count == 0 || !effective[^1].Overlaps(edit)) effective.Add(edit);
            // Of two that overlap in part, neither text may stay: the first one's replacement stands for both.
            else if (edit.End > effective[^1].End) effective[^1] = effective[^1] with { End = edit.End };
        }

        // An edit that changes nothing only kept others away.
        return [.. effective.Where(edit => !text.AsSpan(edit.Start..edit.End).SequenceEqual(edit.Replacement))];
    }

    /// <summary>The text with the edits made.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in Effective())
        {
            result.Append(text, position, edit.Start - position).Append(edit.Replacement);
            position = edit.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
