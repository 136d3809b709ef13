using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>Plain text as Markdown (https://spec.commonmark.org/0.31.2/), in which nothing becomes markup.</summary>
internal static class MarkdownText
{
    private const string Marks = @"\`*[]<|";

    /// <summary>The text on one line; in chats too, where an underscore inside a word is none of emphasis.</summary>
    public static string Of(string text)
    {
        var line = PlainLine.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var markdown = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (Marks.Contains(line[i]) || (line[i] == '_' && !IsInWord(line, i))) markdown.Append('\\');
            markdown.Append(line[i]);
        }

        return markdown.ToString();
    }

    /// <summary>A link, or only the text where nothing is known to link to.</summary>
    public static string Link(string text, string? address) => address is null ? Of(text) : $"[{Of(text)}]({address})";

    private static bool IsInWord(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
}
