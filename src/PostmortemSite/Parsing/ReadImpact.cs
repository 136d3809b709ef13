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
    /// <summary>The figures in a plain text; <see cref="Impact.Unknown"/> if it has none that are beyond doubt.</summary>
    public static Impact FromText(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return Impact.Unknown;
        var impact = new Impact
        {
            Users = Only(Users().Matches(text), match => Count(match)) is { } users ? (long)users : null,
            Percent = HasPercent(text) ? Only(Share().Matches(text), Percent) : null,
            ErrorRate = HasPercent(text) ? Only(ErrorRate().Matches(text), Percent) : null,
        };
        return impact.IsKnown ? impact with { IsFromText = true } : Impact.Unknown;
    }

    private static bool HasPercent(string text) => text.AsSpan().IndexOfAny('%', '％', '٪') >= 0;

    /// <summary>The one value that all matches agree on; null if they don't, or if any of them is only a bound.</summary>
    private static decimal? Only(MatchCollection matches, Func<Match, decimal?> value)
    {
        decimal? only = null;
        foreach (Match match in matches)
        {
            if (match.Groups["other"].Success) continue;
            if (match.Groups["bound"].Success || value(match) is not { } found || (only is not null && only != found))
                return null;
            only = found;
        }

        return only;
    }

    private static decimal? Count(Match match)
    {
        var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch
        {
            "" => 1,
            "k" or "thousand" => 1_000,
            "m" or "million" => 1_000_000,
            "万" => 10_000,
            var other => throw new ArgumentOutOfRangeException(nameof(match), other, "No such scale."),
        };
        return Number(digits) is { } number && number * scale == decimal.Truncate(number * scale) ? number * scale : null;
    }

    private static decimal? Percent(Match match) => Number(match.Groups["n"].Value) is { } number and <= 100 ? number : null;

    private static decimal? Number(string digits) =>
        digits.Length <= 12 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private const string Bound =
        "(?<bound>(?:less|fewer|more|greater|lower|higher)\\s+than|up\\s+to|at\\s+(?:least|most)|no\\s+more\\s+than|over|under|above|below|nearly|almost|between|[<>≤≥])?";

    private const string About = "\\s*(?:approximately|approx\\.?|about|around|roughly|some|an?\\s+estimated|estimated|~|約)?\\s*";

    private const string NotPart = "(?<![0-9A-Za-z_.,#/-])";

    private const string Whole = "(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\\.[0-9]{1,2}(?=\\s?(?:k|m|thousand|million|万)))?)";

    private const string Share100 = "(?<n>[0-9]{1,3}(?:\\.[0-9]{1,3})?)\\s?[%％٪]";

    private const string People = "(?:users?|customers?|accounts?|subscribers?|visitors?|people|clients|shoppers|merchants)";

    [GeneratedRegex(
        $@"{Bound}{About}(?<other>(?<!\btotal\s)\bof\s+(?:our\s+)?(?:the\s+)?|\bevery\s+)?{NotPart}{Whole}(?:\s?(?<scale>k|thousand|million|m))?(?![0-9%.,]*[0-9%])\s+(?:(?:affected|impacted|unique|active|paying|distinct|registered|individual|enterprise|business|of\s+our|of\s+the)\s+){{0,2}}{People}\b(?<other>\s+(?:report|complain|contact|notic|open|rais|wrote|said|per\b))?"
        + $@"|(?:ユーザー?数?|利用者|顧客)(?:は|が|の)?\s*{About}{Whole}\s?(?<scale>万)?\s*[人名]|{Whole}\s?(?<scale>万)?\s*[人名](?:以上|超)?(?<bound>以上|超|未満|以下)?の?(?:ユーザー?|利用者|顧客)"
        + $@"|{Whole}\s+(?:مستخدما|مستخدم|مستخدمين|عميلا|عميل|عملاء)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Users();

    [GeneratedRegex(
        $@"{Bound}{About}{NotPart}{Share100}\s+of\s+(?:[\w'’-]+\s+){{0,4}}?(?:users?|customers?|requests?|traffic|calls|logins?|sign-?ins?|transactions?|sessions?|visitors?|accounts?|orders?|payments?|checkouts?|queries|viewers?|subscribers?|jobs|builds|messages|page\s?views?)\b(?<other>[^.%]{{0,30}}\b(?:recovered|restored|succeeded|unaffected|back\s+(?:online|up)|not\s+affected))?"
        + $@"|(?:ユーザー?|利用者|リクエスト|トラフィック|顧客)の\s*{About}{Share100}"
        + $@"|{Share100}\s+من\s+(?:المستخدمين|العملاء|الطلبات)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(
        $@"(?<other>(?:normal|usual|baseline|target|typical|average)\s+)?\b(?:error|failure)\s+rates?\s*(?:[:：=]|(?:[\w'’-]+\s+){{0,4}}?(?:of|to|at|reached|was|hit|peaked\s+at|averaged)\s)\s*(?:from\s+[0-9.]+\s?%\s+to\s+)?{Bound}{About}{Share100}"
        + $@"|{Bound}{About}{NotPart}{Share100}\s+(?:error|failure)\s+rates?\b"
        + $@"|エラー率(?:は|が|:|：)?\s*{About}{Share100}"
        + $@"|معدل\s+(?:الخطأ|الأخطاء)[^0-9.]{{0,20}}{Share100}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorRate();
}
