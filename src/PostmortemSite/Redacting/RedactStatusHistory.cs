using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;

namespace PostmortemSite.Redacting;

/// <summary>
/// What everybody may read of the status pages' history: the sources that <c>site.yml</c> calls public, as they were
/// posted, written anew in our own form. What isn't in that form doesn't leave.
/// </summary>
internal static class RedactStatusHistory
{
    /// <summary>The public sources, as the public site's configuration names them.</summary>
    public static ImmutableArray<StatusSource> Sources(StatusSettings settings) =>
    [
        .. settings.Sources.Where(source => source.IsPublic).Select(source => new StatusSource(source.Name, PathOf(source))
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
            .Select(source => new SourceFile(PathOf(source.Source), WriteSnapshot.Of(source.Fetched, [.. source.Incidents.Select(Published)])))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string PathOf(StatusSource source) => $"{StatusSettings.Folder}/{Slug.Of(source.Name)}.json";

    /// <summary>Flags, and what the page no longer says, are for whoever keeps the archive.</summary>
    private static StatusIncident Published(StatusIncident incident) =>
        incident with { Flags = [], Vanished = null, Edits = [] };
}
