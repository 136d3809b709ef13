using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>What the public edition may know of <c>site.yml</c>: an allow-list, like everything that leaves.</summary>
internal static class RedactSite
{
    public static SiteConfiguration Of(SiteConfiguration site) => new()
    {
        Title = site.Title,
        Organisation = site.Organisation,
        Description = site.Description,
        Language = site.Language,
        Url = site.Url,
        StatusPage = site.StatusPage,
        Zone = site.Zone,
        Severities = Of(site.Severities),
        Services = Of(site.Services),
        Triggers = Of(site.Triggers),
        Causes = Of(site.Causes),
        Detections = Of(site.Detections),
        Tags = Of(site.Tags),
        HeadingSynonyms = site.HeadingSynonyms,
        StatusHistory = RedactStatusHistory.Settings(site.StatusHistory),
        Insights = site.Insights,
        IsDeclared = false,
    };

    private static Vocabulary Of(Vocabulary words) =>
        new([.. words.Terms.Where(term => term.PublicName is not null).Select(Of).DistinctBy(term => term.Key)]);

    /// <summary>A word under its public name alone.</summary>
    public static Term Of(Term term) =>
        new(Slug.Of(term.PublicName!), term.PublicName!) { PublicName = term.PublicName };
}
