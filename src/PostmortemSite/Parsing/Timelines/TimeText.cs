using System.Buffers;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Quick looks at whether a text begins with a date or a time, and the one alphabet that all readers see.</summary>
internal static class TimeText
{
    private const string Foreign = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９：．／－（）～〜−‐‑\u00a0\u202f\u2009\u3000\t\n\r";
    private const string Plain = "012345678901234567890123456789:./-()~~---       ";

    private static readonly SearchValues<char> ForeignCharacters = SearchValues.Create(Foreign);

    /// <summary>True for <c>2017-09-27 13:06 …</c>, <c>~13:30-13:45</c>, <c>March 12 19:57</c>, <c>5:32 PM</c>.</summary>
    public static bool StartsWithTime(string text) => ReadTime.Of(text) is { IsSentence: false };

    /// <summary>
    /// The text with the digits and signs of other scripts as ASCII; each character stays in its place, so that an
    /// offset into one is an offset into the other.
    /// </summary>
    public static string ToPlain(string text)
    {
        if (text.AsSpan().IndexOfAny(ForeignCharacters) < 0) return text;
        return string.Create(text.Length, text, static (plain, text) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = Foreign.IndexOf(text[i], StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : text[i];
        });
    }
}
