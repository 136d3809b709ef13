using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>actions</c> of <c>site.yml</c>: where tickets lie, and who knows how far they have come.</summary>
internal static partial class ReadActionSettings
{
    private const int MostDays = 366;

    /// <param name="map">What is declared, or null.</param>
    public static ActionSettings From(MapReader? map)
    {
        if (map is null) return ActionSettings.Default;
        var settings = new ActionSettings
        {
            Tickets = [.. Items(map, "tickets", ReadTicketPattern.From)],
            Trackers = [.. Items(map, "trackers", ReadActionTracker.From)],
            FollowUp = Days(map) is { } days ? Period.FromDays(days) : ActionSettings.Default.FollowUp,
        };
        foreach (var same in settings.Trackers.GroupBy(tracker => tracker.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1))
            map.Wrong(same.Last().DeclaredAt.Position, $"Two trackers are called \"{same.Key}\".",
                "Give each a name of its own.");
        map.RefuseOthers();
        return settings;
    }

    private static List<T> Items<T>(MapReader map, string key, Func<MapReader, T?> read)
        where T : class
    {
        var items = new List<T>();
        foreach (var item in map.Maps(key))
        {
            if (read(item) is { } one) items.Add(one);
            item.RefuseOthers();
        }

        return items;
    }

    private static int? Days(MapReader map)
    {
        if (map.Scalar("followUp") is not { } said) return null;
        if (WholeDays().Match(said.Value) is { Success: true } match
            && int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                * (match.Groups["unit"].Value == "w" ? 7 : 1) is var days and > 0 and <= MostDays)
            return days;
        map.Wrong(said.Position, $"\"{said.Value}\" isn't a number of days or weeks.", "Write 14d or 2w.");
        return null;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,4})(?<unit>[dw])$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDays();
}
