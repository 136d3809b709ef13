using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads the parts of a line with dashes between them, from its end: <c>P1 — what — @owner — 2024-05-01</c>.
/// </summary>
internal static partial class SegmentParts
{
    public static void Read(ActionLine line)
    {
        var end = line.Rest.AsSpan().TrimEnd().Length;
        while (LastDash(line.Rest, end) is { } dash)
        {
            var start = dash + 3;
            var segment = line.Rest[Math.Min(start, end)..end].Trim();
            if (!IsTicket(segment))
            {
                if (!Set(line, segment)) return;
                line.Take(dash, end - dash);
            }

            end = line.Rest.AsSpan(0, dash).TrimEnd().Length;
        }
    }

    private static int? LastDash(string text, int end)
    {
        for (var i = Math.Min(end, text.Length) - 3; i > 0; i--)
            if (text[i] == ' ' && (text[i + 1] is '—' or '–' or '-' or '|') && text[i + 2] == ' ')
                return i;
        return null;
    }

    private static bool IsTicket(string segment) => Ticket().IsMatch(segment);

    private static bool Set(ActionLine line, string segment)
    {
        segment = segment.TrimEnd('.');
        if (line.Due is null && line.DueText is null)
        {
            if (WrittenDay.TryParse(segment, out var due))
            {
                line.Due = due;
                return true;
            }

            if (DuePart.IsVague(segment))
            {
                line.DueText = segment;
                return true;
            }
        }

        if (line.Priority is null && Priority().IsMatch(segment))
        {
            line.Priority = segment;
            return true;
        }

        if (!line.Owners.IsEmpty) return false;
        var isWholeLine = line.Priority is not null && (line.Due is not null || line.DueText is not null);
        if (!Handles().IsMatch(segment) && !(isWholeLine && Names().IsMatch(segment))) return false;
        line.Owners = OwnerNames.Split(segment);
        return true;
    }

    [GeneratedRegex(@"^(?:#[0-9]+|\uFFFC)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ticket();

    [GeneratedRegex(
        "^(?:P[0-4]|(?:high|medium|low|critical)(?: priority)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priority();

    [GeneratedRegex(
        @"^(?:@[A-Za-z0-9][\w./-]*|[a-z][\w.-]*@)(?:\s*(?:,|/|&|\band\b)\s*(?:@[A-Za-z0-9][\w./-]*"
        + @"|[a-z][\w.-]*@))*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Handles();

    /// <summary>Names, which only count as owners in a line that has a priority and a date as well.</summary>
    [GeneratedRegex(
        @"^(?:(?:\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}|[a-z][\w.-]*|[\p{L}-]+ team)(?:\s*[,/&]\s*|$))+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
