using System.Globalization;
using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reads figures of an impact from what a report says about it, where it says one thing only: two different numbers
/// of users, or a bound such as "up to 5,000", give none.
/// </summary>
internal static partial class ReadImpact
{
    private const int WordsBefore = 40;

    /// <summary>
    /// The figures in a plain text; <see cref="Impact.Unknown"/> if it has none that are beyond doubt.
    /// </summary>
    public static Impact FromText(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return Impact.Unknown;
        var hasPercent = text.AsSpan().IndexOfAny('%', '％', '٪') >= 0;
        var impact = new Impact
        {
            Users = Only(text, Users().Match(text), Count) is { } users ? (long)users : null,
            Percent = hasPercent ? Only(text, Share().Match(text), Percent) : null,
            ErrorRate = hasPercent ? Only(text, ErrorRate().Match(text), Percent) : null,
        };
        return impact.IsKnown ? impact with { IsFromText = true } : Impact.Unknown;
    }

    /// <summary>
    /// The one value that all matches agree on; null if they don't, or if any of them is only a bound.
    /// </summary>
    private static decimal? Only(string text, Match match, Func<Match, decimal?> value)
    {
        decimal? only = null;
        for (; match.Success; match = match.NextMatch())
        {
            var number = match.Groups["n"].Index;
            var before = text[Math.Max(0, number - WordsBefore)..number];
            if (match.Groups["other"].Success || SomethingElse().IsMatch(before)) continue;
            if (match.Groups["bound"].Success || Bound().IsMatch(before)) return null;
            if (value(match) is not { } found || (only is not null && only != found)) return null;
            only = found;
        }

        return only;
    }

    private static decimal? Count(Match match)
    {
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch
        {
            "" => 1,
            "k" or "thousand" => 1_000,
            "m" or "million" => 1_000_000,
            "万" => 10_000,
            var other => throw new ArgumentOutOfRangeException(nameof(match), other, "No such scale."),
        };
        var number = Number(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal)) * scale;
        return number is not null && number == decimal.Truncate(number.Value) ? number : null;
    }

    private static decimal? Percent(Match match) =>
        Number(match.Groups["n"].Value) is { } number and <= 100 ? number : null;

    private static decimal? Number(string digits) =>
        digits.Length <= 12
        && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private const string Whole = "(?<n>[0-9](?<![0-9A-Za-z_.,#/-][0-9])[0-9]{0,8}(?:,[0-9]{3})*"
        + "(?:\\.[0-9]{1,2}(?=\\s?(?:k|m|thousand|million|万)))?)";

    private const string Share100 = "(?<n>[0-9](?<![0-9A-Za-z_.,#/-][0-9])[0-9]{0,2}(?:\\.[0-9]{1,3})?)\\s?[%％٪]";

    /// <summary>"5 % of 18,400 users": the number is that of all users, not of those affected.</summary>
    [GeneratedRegex(
        @"(?:(?<!\btotal\s+)\bof\s+(?:our\s+|the\s+|about\s+|all\s+)?|\bevery\s+|\b(?:normal|usual|baseline"
        + @"|target|typical|average)\s+[^.%]{0,30})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex SomethingElse();

    [GeneratedRegex(
        @"(?:\b(?:less|fewer|more|greater|lower|higher)\s+than|\bup\s+to|\bat\s+(?:least|most)|\b(?:over|under"
        + @"|above|below|nearly|almost|between|exceeded|exceeding)|[<>≤≥]|[0-9](?=\s))\s*(?:about\s+|around\s+"
        + @"|approximately\s+|an?\s+estimated\s+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Bound();

    [GeneratedRegex(
        Whole + @"(?:(?:\s?(?<scale>k|thousand|million|m))?\s+(?:(?:affected|impacted|unique|active|paying"
        + @"|distinct|registered|individual|enterprise|business|of\s+our|of\s+the)\s+){0,2}(?:users?"
        + @"|customers?|accounts?|subscribers?|visitors?|people|clients|shoppers"
        + @"|merchants)\b(?<other>\s+(?:report|complain|contact|notic|open|rais|wrote|said|per\b))?"
        + @"|\s?(?<scale>万)?\s*[人名](?<bound>以上|超|未満|以下)?の?(?:ユーザー?|利用者|顧客)|(?<=(?:ユーザー?数?|利用者"
        + @"|顧客)[はがの]?\s*約?\s*[0-9,.]+)\s?(?<scale>万)?\s*[人名](?<bound>以上|超|未満|以下)?"
        + @"|\s+(?:مستخدما|مستخدم|مستخدمين|عميلا|عميل|عملاء))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Users();

    [GeneratedRegex(
        Share100 + @"(?:\s+of\s+(?:[\w'’,.-]+\s+){0,4}?(?:users?|customers?|requests?|traffic|calls|logins?"
        + @"|sign-?ins?|transactions?|sessions?|visitors?|accounts?|orders?|payments?|checkouts?|queries"
        + @"|viewers?|subscribers?|jobs|builds|messages"
        + @"|page\s?views?)\b(?<other>[^.%]{0,30}\b(?:recovered|restored|succeeded|unaffected"
        + @"|back\s+(?:online|up)|not\s+affected))?"
        + @"|(?<=(?:ユーザー?|利用者|リクエスト|トラフィック|顧客)の\s*約?\s*[0-9.]+\s?[%％])|\s+من\s+(?:المستخدمين|العملاء|الطلبات))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(
        Share100 + @"(?:\s+(?:error|failure)\s+rates?\b|(?<=(?:\b(?:error|failure)\s+rates?\s*(?:[:：=]"
        + @"|(?:[\w'’-]+\s+){0,4}?(?:(?:of|to|at|reached|was|hit|averaged|exceeded)\s"
        + @"|from\s+[0-9.]+\s?%\s+to\s))\s*(?:approximately|about|around|roughly|over|~)?\s*"
        + @"|エラー率[はが:：]?\s*約?\s*|معدل\s+(?:الخطأ|الأخطاء)[^0-9.]{0,20})[0-9.]+\s?[%％٪]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorRate();
}
