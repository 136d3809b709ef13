using AngleSharp.Dom;
using NodaTime;
using NodaTime.Text;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>What a page's drawings of days show.</summary>
internal static class DrawnDays
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>The days that stand out, with what they are called.</summary>
    public static IEnumerable<(LocalDate Day, string Level)> Of(IParentNode page) =>
        from title in page.QuerySelectorAll("svg rect title")
        let parts = title.TextContent.Split(": ")
        where title.Closest(".day-legend") is null
        select (Day.Parse(parts[0]).Value, parts[1]);

    /// <summary>The sentence of a month, or of a component.</summary>
    public static string Sentence(IParentNode page, string name) =>
        page.QuerySelectorAll("svg[role=img]").Select(svg => svg.GetAttribute("aria-label")!.Replace('\u00a0', ' '))
            .Single(label => label.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
}
