using NodaTime;
using NodaTime.TimeZones;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>What the name of a zone says about the season.</summary>
internal enum Season
{
    /// <summary>Nothing: <c>PT</c>, <c>Europe/Berlin</c>.</summary>
    Any,

    /// <summary>Standard time: <c>PST</c>.</summary>
    Standard,

    /// <summary>Summer time: <c>PDT</c>.</summary>
    Summer,
}

/// <summary>A zone as somebody named it.</summary>
/// <param name="Name">The name as written; empty where there is only an offset, or nothing.</param>
/// <param name="Zone">The region's rules, or a fixed offset; null for a name that means several, as IST does.</param>
/// <param name="Season">The season that the name claims.</param>
internal sealed record NamedZone(string Name, DateTimeZone? Zone, Season Season = Season.Any)
{
    /// <summary>True for a name that means several zones far apart.</summary>
    public bool IsAmbiguous => Zone is null;

    /// <summary>True for UTC, which no season moves.</summary>
    public bool IsFixed => Zone is { } zone && zone.MinOffset == zone.MaxOffset;

    /// <summary>The offset at a local time, and what was odd about it.</summary>
    /// <param name="local">The date and time on the zone's clock.</param>
    /// <param name="notBefore">Where the local time happens twice, the first of the two that isn't before this.</param>
    public (Offset Offset, ZoneOddity Oddity) OffsetAt(LocalDateTime local, Instant? notBefore)
    {
        var map = Zone!.MapLocal(local);
        if (map.Count == 0) return (map.LateInterval.WallOffset, ZoneOddity.Gap);
        if (map.Count == 1)
            return (map.EarlyInterval.WallOffset,
                Claims(map.EarlyInterval) ? ZoneOddity.None : ZoneOddity.OutOfSeason);
        if (Season != Season.Any)
            return ((Claims(map.EarlyInterval) ? map.EarlyInterval : map.LateInterval).WallOffset, ZoneOddity.None);
        var early = local.WithOffset(map.EarlyInterval.WallOffset).ToInstant();
        var isLate = notBefore is { } earlier && early < earlier;
        return ((isLate ? map.LateInterval : map.EarlyInterval).WallOffset, ZoneOddity.Overlap);
    }

    private bool Claims(ZoneInterval interval) =>
        IsFixed || Season == Season.Any || interval.Savings != Offset.Zero == (Season == Season.Summer);
}

/// <summary>What is odd about a local time in its zone.</summary>
internal enum ZoneOddity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The clock was put forward over it: it never happened.</summary>
    Gap,

    /// <summary>The clock was put back over it: it happened twice.</summary>
    Overlap,

    /// <summary>The name claims a season that isn't in force on the date: "PST" in July.</summary>
    OutOfSeason,
}
