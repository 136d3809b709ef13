using System.Text;

namespace PostmortemSite.Redacting;

/// <summary>
/// Makes Markdown of which parts were left out look as if it had been written so: one blank line between blocks, so
/// that no gap tells of them, and line feeds throughout.
/// </summary>
internal static class TidyMarkdown
{
    public static string Of(string body)
    {
        var text = new StringBuilder(body.Length);
        int blank = 1, fence = 0;
        foreach (var range in body.AsSpan().EnumerateLines())
        {
            var line = range.TrimEnd();
            var ticks = line.TrimStart() is var trimmed && (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"));
            if (ticks) fence = 1 - fence;
            if (line.IsEmpty && fence == 0)
            {
                blank++;
                continue;
            }

            if (blank > 0) text.Append('\n');
            blank = 0;
            // Two spaces at a line's end are a hard break.
            text.Append(line).Append(range.EndsWith("  ") && fence == 0 && !line.IsEmpty ? "  \n" : "\n");
        }

        return text.ToString();
    }
}
