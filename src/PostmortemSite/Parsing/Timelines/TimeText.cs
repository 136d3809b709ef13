using System.Buffers;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Whether a text begins with a time, and the one alphabet that all readers of times see.</summary>
internal static class TimeText
{
    private const string Foreign = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９：．／－（）～〜−‐‑\u00a0\u202f\u2009\u3000\t\n\r";
    private const string Plain = "012345678901234567890123456789:./-()~~---       ";

    private static readonly SearchValues<char> ForeignCharacters = SearchValues.Create(Foreign);

    /// <summary>True for <c>2017-09-27 13:06 …</c>, <c>~13:30-13:45</c>, <c>March 12</c>, <c>5:32 PM</c>.</summary>
    /// <remarks>A dotted time alone doesn't count: <c>2.10</c> before a heading is its number.</remarks>
    public static bool StartsWithTime(string text) =>
        ReadTime.Of(text) is { IsSentence: false } parts
        && (parts.Date is { Form: not DateForm.Incomplete } || (parts.Clock is not null && !IsDotted(text, parts)));

    private static bool IsDotted(string text, TimeParts parts) =>
        parts is { Clock.HasHalf: false, Date: null, Zone: null }
        && text.AsSpan()[parts.Start..parts.End] is var written && written.Contains('.') && !written.Contains(':');

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
