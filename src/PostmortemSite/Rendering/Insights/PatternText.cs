using System.Globalization;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The words of the page on where it hurts.</summary>
internal static class PatternText
{
    /// <summary>A year: <c>2024</c>.</summary>
    public static string Of(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A stretch of the day: <c>08–12</c>.</summary>
    public static string HoursOf(int stretch) => string.Create(
        CultureInfo.InvariantCulture, $"{stretch * PatternWeek.Hours:00}–{(stretch + 1) * PatternWeek.Hours:00}");

    /// <summary>How some postmortems are left out: <c>3 postmortems name no cause.</c>; empty where none is.</summary>
    public static string LeftOut(int number, string one, string many) => number switch
    {
        0 => "",
        1 => $"1 postmortem {one}.",
        _ => $"{Count.Of(number)} {many}.",
    };
}
