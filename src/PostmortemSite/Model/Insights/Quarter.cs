using System.Globalization;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>Three months of the ISO calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    /// <summary>For programs: <c>2026-Q1</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");

    /// <summary>For readers: <c>Q1 2026</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {Year:0000}");

    /// <summary>The quarter after this one.</summary>
    public Quarter Next => Number < 4 ? this with { Number = Number + 1 } : new(Year + 1, 1);

    /// <summary>The quarter in which a day lies.</summary>
    public static Quarter Of(LocalDate day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>All quarters from the first to the last of some days, those without any of them too; none of none.</summary>
    public static IEnumerable<Quarter> Spanning(IReadOnlyCollection<LocalDate> days)
    {
        if (days.Count == 0) yield break;
        var after = Of(days.Max()).Next;
        for (var quarter = Of(days.Min()); quarter != after; quarter = quarter.Next) yield return quarter;
    }
}
