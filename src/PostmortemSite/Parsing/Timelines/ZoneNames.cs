using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// The zones that times of the wild name: abbreviations, offsets, names of the tz database
/// (https://www.iana.org/time-zones) and long English names.
/// </summary>
internal static partial class ZoneNames
{
    private static readonly FrozenDictionary<string, NamedZone> Zones = Table();

    private static readonly FrozenDictionary<string, NamedZone>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The zone that is named at a place of a text, and the offset behind it; null if none is.</summary>
    public static (NamedZone Zone, int End)? At(string text, int start)
    {
        if (start >= text.Length) return null;
        if (text[start] == '+') return Sign().Match(text, start) is { Success: true } sign ? WithOffset(sign, 1) : null;
        if (text[start] == '日' && string.CompareOrdinal(text, start, "日本時間", 0, 4) == 0)
            return (Zones["JST"] with { Name = "日本時間" }, start + 4);
        if (!char.IsAsciiLetter(text[start])) return null;
        if (Utc().Match(text, start) is { Success: true } utc)
            return utc.Groups[1].Success ? WithOffset(utc, 1) : (new NamedZone(utc.Value, DateTimeZone.Utc), End(utc));
        return char.IsAsciiLetterUpper(text[start]) ? Named(text, start) : null;
    }

    /// <summary>The first zone that a text names anywhere, as "All times in CET" does; null if none.</summary>
    public static NamedZone? In(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && text[i] != '+' && At(text, i) is { } found)
                return found.Zone;
        return null;
    }

    private static (NamedZone, int)? Named(string text, int start)
    {
        if (LongName().Match(text, start) is { Success: true } name && LongZone(name) is { } zone)
            return (zone with { Name = name.Value }, End(name));
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end < text.Length && text[end] is '/' or '_' && Path(text, start) is { } path) return path;
        return BySpan.TryGetValue(text.AsSpan(start, end - start), out var known)
            && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            ? (known, end)
            : null;
    }

    /// <summary><c>US/Pacific</c>, <c>Europe/Berlin</c>, <c>PST/PDT</c>.</summary>
    private static (NamedZone, int)? Path(string text, int start)
    {
        if (PathName().Match(text, start) is not { Success: true } match) return null;
        var parts = match.Value.Split('/');
        if (parts.Length == 2 && Zones.TryGetValue(parts[0], out var one) && Zones.TryGetValue(parts[1], out var other))
            return one.Zone == other.Zone && one.Zone is not null
                ? (new NamedZone(match.Value, one.Zone), End(match))
                : (one, start + parts[0].Length);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(match.Value) is { } zone
            ? (new NamedZone(match.Value, zone), End(match))
            : null;
    }

    private static NamedZone? LongZone(Match match)
    {
        var season = match.Groups[2].Value;
        var suffix = season switch { "Standard" => "ST", "Daylight" or "Summer" => "DT", _ => "T" };
        return match.Groups[1].Value switch
        {
            "Central European" => Zones[season == "Summer" ? "CEST" : "CET"],
            "Eastern European" => Zones[season == "Summer" ? "EEST" : "EET"],
            "Western European" => Zones[season == "Summer" ? "WEST" : "WET"],
            "British" => Zones["BST"],
            "Greenwich Mean" => Zones["GMT"],
            "Japan" => Zones["JST"],
            "Korea" => Zones["KST"],
            "India" or "Indian" => new NamedZone("", DateTimeZoneProviders.Tzdb["Asia/Kolkata"]),
            "Gulf" => Zones["GST"],
            "Singapore" => Zones["SGT"],
            "Hong Kong" => Zones["HKT"],
            "Pacific" => Zones["P" + suffix],
            "Mountain" => Zones["M" + suffix],
            "Central" => Zones["C" + suffix],
            "Eastern" => Zones["E" + suffix],
            _ => null,
        };
    }

    private static (NamedZone, int)? WithOffset(Match match, int group)
    {
        var hours = int.Parse(match.Groups[group + 1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups[group + 2].Success
            ? int.Parse(match.Groups[group + 2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        if (hours > 14 || minutes > 59) return null;
        var offset = Offset.FromHoursAndMinutes(hours, minutes);
        if (!match.Groups[group].ValueSpan.Contains('+')) offset = -offset;
        var name = match.ValueSpan is ['+', ..] ? "" : match.Value;
        return (new NamedZone(name, DateTimeZone.ForOffset(offset)), End(match));
    }

    private static int End(Match match) => match.Index + match.Length;

    [GeneratedRegex(@"\G(\+)([0-9]{2}):?([0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(
        @"\G(?:UTC|GMT|utc|gmt|Utc|Z)(?:(\s?\+\s?|-)([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9:]))?(?![\p{L}0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Utc();

    [GeneratedRegex(
        @"\G[A-Z][A-Za-z_]{1,20}(?:/[A-Z][A-Za-z_]{1,30}){1,2}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex PathName();

    [GeneratedRegex(
        """
        \G(?:US\ |U\.S\.\ )?
        ( Central\ European|Eastern\ European|Western\ European|Greenwich\ Mean|British|Japan|Korea|Indian?|Gulf
        | Singapore|Hong\ Kong|Pacific|Mountain|Central|Eastern )
        (?:\ (Standard|Daylight|Summer))?
        (?:\ [Tt]ime|(?=[\s)\]*_]*(?:[-–—:,.]|$)))(?!\p{L})
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LongName();

    private static FrozenDictionary<string, NamedZone> Table()
    {
        var tz = DateTimeZoneProviders.Tzdb;
        var zones = new Dictionary<string, NamedZone>(StringComparer.Ordinal) { ["IST"] = new("IST", null) };
        foreach (var line in Abbreviations.Split('\n', StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            var zone = tz[words[0]];
            for (var i = 1; i < words.Length; i++)
            {
                var season = words[i][0] switch { '-' => Season.Standard, '+' => Season.Summer, _ => Season.Any };
                var name = words[i].TrimStart('-', '+');
                zones[name] = new NamedZone(name, zone, season);
            }
        }

        return zones.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A region and its abbreviations: <c>-</c> for standard time, <c>+</c> for summer time.</summary>
    private const string Abbreviations = """
        Etc/UTC UTC GMT
        America/Los_Angeles -PST +PDT PT
        America/Denver -MST +MDT MT
        America/Chicago -CST +CDT CT
        America/New_York -EST +EDT ET
        America/Anchorage -AKST +AKDT AKT
        Pacific/Honolulu HST
        America/Sao_Paulo BRT
        Europe/London +BST
        Europe/Lisbon -WET +WEST
        Europe/Berlin -CET +CEST
        Europe/Helsinki -EET +EEST
        Europe/Moscow MSK
        Africa/Johannesburg SAST
        Asia/Dubai GST
        Asia/Karachi PKT
        Asia/Singapore SGT
        Asia/Hong_Kong HKT
        Asia/Tokyo JST
        Asia/Seoul KST
        Australia/Sydney -AEST +AEDT AET
        Pacific/Auckland -NZST +NZDT NZT
        """;
}
