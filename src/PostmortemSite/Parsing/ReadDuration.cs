using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reads a duration as authors state it: <c>35h 36m</c>, <c>54 hours 10 minutes</c>, <c>1 day 2 h</c>, <c>約 2 時間</c>.
/// What follows in brackets or as a remark is passed over; a second figure ("80 to 90 minutes") makes it none.
/// </summary>
internal static partial class ReadDuration
{
    /// <summary>True if the text states one duration.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = Duration.Zero;
        var match = Parts().Match(Brackets().Replace(text, " "));
        if (!match.Success) return false;
        var units = match.Groups["unit"].Captures;
        var numbers = match.Groups["number"].Captures;
        for (var i = 0; i < units.Count; i++)
        {
            if (!double.TryParse(numbers[i].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                    out var number)
                || number > 100_000)
                return false;
            duration += Duration.FromMilliseconds((long)Math.Round(number * Milliseconds(units[i].Value)));
        }

        return true;
    }

    private static long Milliseconds(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        'w' or '週' or 'أ' => 7 * NodaConstants.MillisecondsPerDay,
        'd' or '日' or 'ي' => NodaConstants.MillisecondsPerDay,
        'h' or '時' or 'س' => NodaConstants.MillisecondsPerHour,
        'm' or '分' or 'د' => NodaConstants.MillisecondsPerMinute,
        's' or '秒' or 'ث' => NodaConstants.MillisecondsPerSecond,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };

    [GeneratedRegex(
        @"^\s*(?:~|≈|約|およそ|c\.|ca\.?|about|around|approx\.?|approximately|roughly|حوالي|نحو)?\s*"
        + @"(?:(?<number>[0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(?<unit>weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?"
        + @"|mins?|m|seconds?|secs?|s"
        + @"|週間|日間|日|時間|分間|分|秒|أسابيع|أسبوع|أيام|يوما|يوم|ساعات|ساعة|دقائق|دقيقة|ثوان|ثانية)(?![A-Za-z])\s*(?:,"
        + @"|and|&|و)?\s*)+"
        + @"(?:弱|強|ほど|程度)?(?=$|[\s.,;:。、—–-])[^0-9]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
