using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Cleaning;

namespace PostmortemSite.Redacting;

/// <summary>
/// What everybody may read of the status pages' history: the sources that <c>site.yml</c> calls public, as they were
/// posted, written anew in our own form. What isn't in that form doesn't leave, nor does what readers of a page don't
/// see: comments, hidden markup, characters of no width.
/// </summary>
internal static class RedactStatusHistory
{
    /// <summary>
    /// What the public site's configuration says of status pages: the public sources, and from when on their times and
    /// the reports' differ.
    /// </summary>
    public static StatusSettings Settings(StatusSettings settings)
    {
        var sources = Sources(settings);
        return sources.IsEmpty
            ? StatusSettings.Default
            : new StatusSettings { Sources = sources, HiddenAtMost = settings.HiddenAtMost };
    }

    private static ImmutableArray<StatusSource> Sources(StatusSettings settings) =>
    [
        .. settings.Sources.Where(source => source.IsPublic)
            .Select(source => new StatusSource(source.Name, PathOf(source))
        {
            Url = source.Url,
            Since = source.Since,
            IsPublic = true,
            IsDeclared = true,
        }),
    ];

    /// <summary>The files of the public sources, by path.</summary>
    public static ImmutableArray<SourceFile> Files(IncidentHistory history) =>
    [
        .. history.Sources.Where(source => source.Source.IsPublic)
            .Select(source => new SourceFile(PathOf(source.Source),
                WriteSnapshot.Of(source.Fetched, [.. source.Incidents.Select(Published)])))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string PathOf(StatusSource source) => $"{StatusSettings.Folder}/{Slug.Of(source.Name)}.json";

    /// <summary>Flags, and what the page no longer says, are for whoever keeps the archive.</summary>
    private static StatusIncident Published(StatusIncident incident) => incident with
    {
        Name = VisibleText.Of(incident.Name),
        Components = Published(incident.Components),
        Updates = [.. incident.Updates.Select(update => update with
        {
            Body = Published(update.Body),
            Components = Published(update.Components),
        })],
        Postmortem = incident.Postmortem is { } report && Published(report) is { Source.Length: > 0 } published
            ? published
            : null,
        Flags = [],
        Vanished = null,
        Edits = [],
    };

    private static ImmutableArray<StatusComponent> Published(ImmutableArray<StatusComponent> components) =>
        [.. components.Select(component => component with { Name = VisibleText.Of(component.Name) })];

    private static StatusText Published(StatusText text) => CleanHtml.Of(text) is { Length: > 0 } html
        ? new StatusText(html, StatusMarkup.Html)
        : new StatusText("", StatusMarkup.Plain);
}
