using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace PostmortemSite.Tests.Wild;

public enum Found
{
    /// <summary>A word of the line isn't on the page.</summary>
    Missing,

    /// <summary>All words are there, but not side by side: a time stands in a column of its own.</summary>
    InPieces,

    /// <summary>The line is there as it was written.</summary>
    Whole,
}

/// <summary>
/// The letters and digits of a page, alternative texts of pictures included, in order. Without spaces, because emphasis
/// inside a word, and scripts that set no spaces, would move them.
/// </summary>
public sealed partial class PageWords
{
    private readonly string text;

    public PageWords(IHtmlDocument page)
    {
        foreach (var image in page.QuerySelectorAll("img[alt]").ToList())
            image.Replace(page.CreateTextNode(" " + image.GetAttribute("alt") + " "));
        text = string.Concat(Words().Matches(page.Body!.TextContent).Select(match => match.Value));
    }

    /// <summary>Whether words are on the page: as a run, or each run of them somewhere.</summary>
    public Found Find(IReadOnlyList<string> words)
    {
        if (text.Contains(string.Concat(words), StringComparison.OrdinalIgnoreCase)) return Found.Whole;
        for (var start = 0; start < words.Count;)
        {
            var length = words.Count - start;
            while (length > 0 && !text.Contains(string.Concat(words.Skip(start).Take(length)), StringComparison.OrdinalIgnoreCase)) length--;
            if (length == 0) return Found.Missing;
            start += length;
        }

        return Found.InPieces;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Words();
}
