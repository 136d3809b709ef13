using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Themes.Incidents;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>Every page of the status pages' history: none where there is no history.</summary>
internal static class IncidentPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        var history = edition.Incidents;
        if (history.IsEmpty) yield break;

        SitePage Page(SiteAddress address, string title, string description = "") =>
            new(edition, assets, address, title) { Description = description };

        yield return PageToRender.Of<IncidentsHome, EditionHistory>(
            Page(SiteAddress.Incidents, "Incidents",
                "What the status page told of incidents and maintenance."), history);
        yield return PageToRender.Of<ComponentIndex, ImmutableArray<ComponentHistory>>(
            Page(SiteAddress.IncidentComponents, "Components", "The incidents of each component."), history.Components);

        foreach (var component in history.Components.Prepend(history.Whole))
        {
            if (!component.IsWhole)
                yield return PageToRender.Of<ComponentPage, ComponentHistory>(
                    Page(SiteAddress.Of(component), IncidentText.NameOf(component)), component);
            foreach (var year in component.Years.Select(year => new ComponentYear(component, year)))
                yield return PageToRender.Of<IncidentYearPage, ComponentYear>(
                    Page(SiteAddress.Of(component, year.Year.Number), year.Title), year);
        }

        var months = history.Years.SelectMany(year => year.Months).Where(month => month.Month is not null).ToList();
        for (var i = 0; i < months.Count; i++)
            yield return PageToRender.Of<IncidentMonthPage, MonthWithNeighbours>(
                Page(SiteAddress.Of(months[i].Month!.Value), $"Incidents of {IncidentText.Of(months[i].Month!.Value)}"),
                new(months[i], i > 0 ? months[i - 1] : null, i + 1 < months.Count ? months[i + 1] : null));

        for (var i = 0; i < history.Entries.Length; i++)
            yield return PageToRender.Of<IncidentPage, IncidentWithNeighbours>(
                Page(SiteAddress.Of(history.Entries[i]), IncidentText.NameOf(history.Entries[i].Incident),
                    IncidentText.Excerpt(history.Entries[i].LastWords)),
                new(history.Entries[i], i > 0 ? history.Entries[i - 1] : null,
                    i + 1 < history.Entries.Length ? history.Entries[i + 1] : null));
    }

    /// <summary>Their addresses, for search engines.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(EditionHistory history) => history.IsEmpty
        ? []
        : history.Components.Prepend(history.Whole)
            .SelectMany(component => component.Years.Select(year => SiteAddress.Of(component, year.Number))
                .Prepend(SiteAddress.Of(component)))
            .Append(SiteAddress.IncidentComponents)
            .Concat(history.Years.SelectMany(year => year.Months).Select(month => month.Month)
                .OfType<NodaTime.YearMonth>().Select(SiteAddress.Of))
            .Concat(history.Entries.Select(SiteAddress.Of));
}

/// <summary>The incidents of one year, of one component or of all together.</summary>
/// <param name="Component">The component.</param>
/// <param name="Year">The year.</param>
public sealed record ComponentYear(ComponentHistory Component, IncidentYear Year)
{
    /// <summary>What its page is called.</summary>
    public string Title => (Component.IsWhole, Year.Number) switch
    {
        (true, { } number) => string.Create(CultureInfo.InvariantCulture, $"Incidents of {number}"),
        (true, null) => "Incidents without a date",
        (false, { } number) =>
            string.Create(CultureInfo.InvariantCulture, $"{IncidentText.NameOf(Component)}, {number}"),
        (false, null) => $"{IncidentText.NameOf(Component)}, without a date",
    };
}

/// <summary>A month with the months before and after it that have incidents.</summary>
public sealed record MonthWithNeighbours(IncidentMonth Month, IncidentMonth? Newer, IncidentMonth? Older);

/// <summary>An incident with the incidents before and after it.</summary>
public sealed record IncidentWithNeighbours(IncidentEntry Entry, IncidentEntry? Newer, IncidentEntry? Older);
