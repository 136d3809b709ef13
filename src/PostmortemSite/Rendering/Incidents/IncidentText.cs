using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>Names, counts and texts of incidents in the length that a line or a title has room for.</summary>
internal static class IncidentText
{
    private const int LongestName = 160;
    private const int LongestExcerpt = 220;

    private static readonly YearMonthPattern MonthAndYear = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");
    private static readonly YearMonthPattern MonthOnly = YearMonthPattern.CreateWithInvariantCulture("MMMM");

    /// <summary><c>March 2026</c>.</summary>
    public static string Of(YearMonth month) => MonthAndYear.Format(month);

    /// <summary><c>March</c>.</summary>
    public static string NameOf(YearMonth month) => MonthOnly.Format(month);

    /// <summary><c>3 incidents and 1 maintenance</c>.</summary>
    public static string CountOf(IEnumerable<IncidentEntry> entries)
    {
        int all = 0, maintenances = 0;
        foreach (var entry in entries)
        {
            all++;
            if (entry.Incident.IsMaintenance) maintenances++;
        }

        return (all - maintenances, maintenances) switch
        {
            (var incidents, 0) => Count(incidents, "incident"),
            (0, _) => Count(maintenances, "maintenance"),
            (var incidents, _) => $"{Count(incidents, "incident")} and {Count(maintenances, "maintenance")}",
        };
    }

    /// <summary><c>1 update</c>, <c>5 updates</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0}\u00a0{noun}{(number == 1 ? "" : "s")}");

    /// <summary>The name for a line of a list, for a link, for a heading.</summary>
    public static string NameOf(StatusIncident incident) => NameOf(incident.Name);

    /// <summary>The name of a component, or of all together.</summary>
    public static string NameOf(ComponentHistory component) =>
        component.IsWhole ? "All components" : NameOf(component.Name);

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Excerpt(string text) => Short(text, LongestExcerpt);

    /// <summary>Whatever a stranger called something.</summary>
    public static string NameOf(string name) =>
        Short(name, LongestName) is { Length: > 0 } visible ? visible : "Untitled";

    private static string Short(string text, int most)
    {
        var line = string.Join(' ', VisibleText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var gap = line.LastIndexOf(' ', most - 1);
        var end = gap > most * 2 / 3 ? gap : most - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
