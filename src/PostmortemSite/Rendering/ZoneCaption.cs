using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>One line above a timeline: which zone its times are in, and who says so.</summary>
public static class ZoneCaption
{
    /// <summary>The line; empty for a timeline without any time of day.</summary>
    public static string Of(IEnumerable<TimelineEntry> entries)
    {
        var moments = entries.Select(entry => entry.When).OfType<Moment>()
            .Where(moment => moment.Precision != Precision.Day).ToList();
        if (moments.Count == 0) return "";
        var known = moments
            .Where(moment => moment.Offset is not null)
            .GroupBy(moment => Source(moment.ZoneOrigin), moment => Name(moment), StringComparer.Ordinal)
            .Select(group => $"in {Join([.. group.Distinct(StringComparer.Ordinal)])}, {group.Key}")
            .ToList();
        if (known.Count == 0) return "No zone is given.";
        var rest = moments.Any(moment => moment.Offset is null) ? "; for the others no zone is given" : "";
        return $"Times {string.Join("; ", known)}{rest}.";
    }

    private static string Name(Moment moment) => moment.Zone ?? MomentText.Zone(moment) ?? "";

    private static string Source(Origin origin) => origin switch
    {
        Origin.Written or Origin.Carried or Origin.Preamble or Origin.Document => "as the report says",
        Origin.FrontMatter => "as the report’s front matter says",
        Origin.Site => "this site’s zone, since the report names none",
        Origin.None => "",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    private static string Join(string[] names) => names.Length switch
    {
        1 => names[0],
        _ => $"{string.Join(", ", names[..^1])} and {names[^1]}",
    };
}
