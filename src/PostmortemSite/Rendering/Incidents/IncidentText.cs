using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

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
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>The name for a line of a list, for a link, for a heading.</summary>
    public static string NameOf(StatusIncident incident) =>
        string.IsNullOrWhiteSpace(incident.Name) ? "Untitled" : Short(incident.Name, LongestName);

    /// <summary>True if <see cref="NameOf(StatusIncident)"/> isn't all of the name.</summary>
    public static bool IsShortened(StatusIncident incident) => incident.Name.Length > LongestName;

    /// <summary>The same for the window's title, where nothing keeps directions of writing apart.</summary>
    public static string TitleOf(StatusIncident incident) => PlainLine.Of(NameOf(incident));

    /// <summary>The name of a component, or of all together.</summary>
    public static string NameOf(ComponentHistory component) => component.IsWhole ? "All components" : Short(component.Name, LongestName);

    /// <summary>The beginning of what the page said last, as plain text; empty if it said nothing.</summary>
    public static string LastWords(IncidentEntry entry) =>
        entry.Posts.LastOrDefault(post => post.Html.Length > 0) is { } last ? Excerpt(last.Html) : "";

    /// <summary>The beginning of clean HTML, as plain text.</summary>
    public static string Excerpt(string html)
    {
        var text = new StringBuilder();
        var isTag = false;
        // White space between tags is squeezed below, so a little more than needed is enough.
        foreach (var c in html)
        {
            if (c == '<') (isTag, _) = (true, text.Append(' '));
            else if (c == '>' && isTag) isTag = false;
            else if (!isTag) text.Append(c);
            if (text.Length > LongestExcerpt * 20) break;
        }

        return Short(WebUtility.HtmlDecode(text.ToString()), LongestExcerpt);
    }

    private static string Short(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var gap = line.LastIndexOf(' ', most - 1);
        var end = gap > most * 2 / 3 ? gap : most - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
