using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads parts with a label of their own: <c>OWNER: blasten@</c>, <c>担当: platform、期限: 2026-04-30</c>.
/// </summary>
internal static partial class LabelledParts
{
    private const int LongestValue = 60;

    public static void Read(ActionLine line)
    {
        if (line.Rest.AsSpan().IndexOfAny(':', '：') < 0) return;
        var matches = Label().Matches(line.Rest);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var match = matches[i];
            if (!IsAfterBreak(line, match.Index)) continue;
            var start = match.Index + match.Length;
            var limit = i + 1 < matches.Count ? matches[i + 1].Index : line.Rest.Length;
            var value = line.Rest.AsSpan(start, Math.Max(0, limit - start));
            var end = ValueEnd().Match(value.ToString()) is { Success: true } stop ? stop.Index : value.Length;
            value = value[..end].TrimEnd(" ,،、，.-—–/|").ToString();
            if (value.Length is 0 or > LongestValue) continue;
            if (Set(line, match, line.Words(start, value.Length)))
                line.Take(match.Index, start + value.Length - match.Index);
        }
    }

    /// <summary>
    /// A label begins the line, a bold part, or what follows punctuation: "the service owner: …" has none.
    /// </summary>
    private static bool IsAfterBreak(ActionLine line, int start)
    {
        var before = line.Rest.AsSpan(0, start).TrimEnd();
        return before.Length == 0 || char.IsPunctuation(before[^1]) || before[^1] is '|' or InlineText.Opaque
            || line.IsWrappedAt(start);
    }

    private static bool Set(ActionLine line, Match label, string value)
    {
        if (label.Groups["owner"].Success)
        {
            if (!line.Owners.IsEmpty) return false;
            line.Owners = OwnerNames.Split(value);
            return true;
        }

        if (label.Groups["due"].Success)
        {
            if (line.Due is not null || line.DueText is not null) return false;
            if (WrittenDay.TryParse(value, out var due)) line.Due = due;
            else line.DueText = value;
            return true;
        }

        if (label.Groups["priority"].Success)
        {
            if (line.Priority is not null) return false;
            line.Priority = value;
            return true;
        }

        if (line.StateText.Length > 0 || ActionWords.Cell(value) is not { } cell) return false;
        line.State ??= cell.State;
        line.StateText = value;
        return true;
    }

    [GeneratedRegex(
        """
        (?<!\w)(?:(?<owner>owners?|assignees?|assigned\ to|dri|responsible|担当者?|責任者|المسؤول|المسؤولة|المكلف)
        |(?<due>due(?:\ date)?|deadline|eta|target(?:\ date)?|期限|期日|締切|締め切り|الموعد(?:\ النهائي)?|تاريخ\ الاستحقاق)
        |(?<priority>priority|prio|優先度|الأولوية)
        |(?<state>status|state|状態|ステータス|الحالة))\s*[:：]\s*
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[;|()（）。\]\uFFFC]|\.(?=\s|$)|\s[—–-]+\s", RegexOptions.CultureInvariant)]
    private static partial Regex ValueEnd();
}
