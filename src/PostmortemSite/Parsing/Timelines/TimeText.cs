using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Quick looks at whether a text begins with a date or a time.</summary>
internal static partial class TimeText
{
    /// <summary>True for <c>2017-09-27 13:06 …</c>, <c>~13:30-13:45</c>, <c>March 12 19:57</c>, <c>5:32 PM</c>.</summary>
    public static bool StartsWithTime(string text) => Lead().IsMatch(text);

    [GeneratedRegex(
        """
        ^[\s~\[(*≈]*(c\.\s*|ca\.\s*|approx\.?\s*|around\s*)?
        ( [0-9]{4,5}[-/.][0-9]{1,2}[-/.][0-9]{1,2}
        | [0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}
        | [0-9]{1,2}[:.][0-9]{2}(?![0-9.]*[0-9]\s*(%|GB|MB|ms|s\b))
        | [0-9]{1,2}\s*[ap]\.?m\b
        | ((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+)?
          ( (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}
          | [0-9]{1,2}(st|nd|rd|th)?\s+(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b )
        | [0-9]{4}年 | [0-9]{1,2}月[0-9]{1,2}日 )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
