using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.Rendering.Insights;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Rendering;

/// <summary>Makes every file of a site from an edition, and from nothing else.</summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
/// <param name="files">Where the files wait to be checked and published.</param>
public sealed class RenderSite<TAudience>(IStagedFiles files) : IModule<Edition<TAudience>, Site<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Site<TAudience> Run(Edition<TAudience> input)
    {
        var assets = ThemeAssets.Default;
        var search = Search(input);
        RenderPage.All([.. SitePages.Of(input, assets, search)], files);
        foreach (var asset in assets.For(input.Insights))
            files.Add(asset.Address.FilePath, asset.Content);
        foreach (var pictures in input.Entries.SelectMany(entry => entry.Postmortem.Pictures).ToLookup(picture => picture.Address))
            files.Add(pictures.Key, pictures.First().Bytes);
        files.Add(SiteAddress.Feed.FilePath, WriteFeed.For(input));
        Parallel.ForEach(search.All, file => files.Add(file.Path, file.Content));
        foreach (var file in InsightFiles.Of(input)) files.Add(file.Address.FilePath, file.Content);
        if (!input.Incidents.IsEmpty)
        {
            files.Add(SiteAddress.IncidentLinks.FilePath, WriteIncidentLinks.For(input));
            files.Add(SiteAddress.IncidentLinksSchema.FilePath, WriteIncidentLinks.Schema);
        }

        if (input.Site.UrlFor(input.Audience) is { } url)
            files.Add(SiteAddress.Sitemap.FilePath, WriteSitemap.For(input, url));
        files.Add(SiteAddress.Robots.FilePath, WriteRobots.For(input));
        files.Add(SiteAddress.Headers.FilePath, WriteHeaders.For(input, assets));
        files.Add(SiteAddress.Redirects.FilePath, WriteRedirects.For(input));
        return new Site<TAudience>(input, files);
    }

    /// <summary>Writes the file for lunr.js while the browsers' files are made: neither keeps all processors busy.</summary>
    private SearchFiles Search(Edition<TAudience> input)
    {
        var lunr = Task.Run(() =>
            files.Add(SiteAddress.LunrIndex.FilePath, stream => WriteLunrIndex.To(stream, input.Index)));
        var search = WriteSearchFiles.For(input);
        lunr.GetAwaiter().GetResult();
        return search;
    }
}
