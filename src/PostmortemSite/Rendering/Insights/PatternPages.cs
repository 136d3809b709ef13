using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Themes.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The page on where it hurts, and one for each number on it that leads to a list.</summary>
internal static class PatternPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        if (edition.Insights.Patterns is not { } patterns) yield break;
        yield return PageToRender.Of<PatternsPage, PatternInsights>(
            Page(SiteAddress.Patterns, "Where it hurts",
                "Causes, triggers, services, how incidents are found, and when."),
            patterns);
        foreach (var list in ListsOf(patterns))
            yield return PageToRender.Of<PatternListPage, PatternList>(Page(list.Address, list.Title), list);
        foreach (var year in YearsOf(patterns))
            yield return PageToRender.Of<PatternKeptPage, PatternKeptYear>(
                Page(year.Address, $"What went well: {year.Name}"), year);

        SitePage Page(SiteAddress address, string title, string description = "") =>
            new(edition, assets, address, title) { Description = description };
    }

    /// <summary>Their addresses, for search engines.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(IEdition edition) =>
        edition.Insights.Patterns is not { } patterns ? [] : ListsOf(patterns).Select(list => list.Address)
            .Concat(YearsOf(patterns).Select(year => year.Address))
            .Prepend(SiteAddress.Patterns);

    /// <summary>What reports say went well, a page a year; none where the page on patterns has room for all.</summary>
    public static IEnumerable<PatternKeptYear> YearsOf(PatternInsights patterns) =>
        patterns.Kept.Length <= PatternKeptYear.ShownAtFirst
            ? []
            : patterns.Kept.GroupBy(kept => kept.Postmortem.Date?.Year)
                .Select(year => new PatternKeptYear(year.Key, [.. year]));

    /// <summary>The lists. Words that differ only in case or in a gap have one address, and so one list.</summary>
    private static IEnumerable<PatternList> ListsOf(PatternInsights patterns) =>
        patterns.Causes.Cells
            .Select(cell => List(SiteAddress.OfCauseAt(cell.Column, cell.Service), "Cause and service", cell))
            .Concat(patterns.Triggers.Cells
                .Select(cell => List(SiteAddress.OfTriggerAt(cell.Column, cell.Service), "Trigger and service", cell)))
            .Concat(patterns.Triggers.AllColumns.Select(trigger => new PatternList(
                SiteAddress.OfTrigger(trigger.Term), trigger.Term.Name, "Trigger", trigger.Postmortems)))
            .Concat(patterns.Found.Select(found => new PatternList(
                SiteAddress.OfFound(found.Term), found.Term.Name, "Found by", found.Postmortems)))
            .Concat(patterns.Week.Starts.Select(start => new PatternList(
                SiteAddress.OfStart(start.Day, start.Stretch), $"{start.Day}, {PatternText.HoursOf(start.Stretch)}",
                "Start of the incident", start.Postmortems)))
            .GroupBy(list => list.Address)
            .Select(same => same.Count() == 1
                ? same.First()
                : same.First() with { Postmortems = [.. same.SelectMany(list => list.Postmortems).Distinct()] });

    private static PatternList List(SiteAddress address, string kind, PatternCell cell) =>
        new(address, $"{cell.Column.Name}, {cell.Service.Name}", kind, cell.Postmortems);
}
