using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Rendering;
using PostmortemSite.Rendering.Charts;
using PostmortemSite.Themes;
using PostmortemSite.Themes.Charts;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>A page with charts of every kind, of made-up numbers, rendered as the site's own pages are.</summary>
public sealed class ChartGallery : PageOf<ImmutableArray<object>>
{
    /// <summary>The page's files, by path.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(params ImmutableArray<object> charts)
    {
        var archive = Archive.Empty(new SiteConfiguration());
        var edition = new ComposeEdition<Internal>(new LocalDate(2026, 11, 2)).Run(archive);
        var files = new Files();
        var page = new SitePage(edition, ThemeAssets.Default, new SiteAddress("charts/"), "Charts");
        RenderPage.All([PageToRender.Of<ChartGallery, ImmutableArray<object>>(page, charts)], files);
        foreach (var asset in ThemeAssets.Default.All) files.Add(asset.Address.FilePath, asset.Content);
        return files.All;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Layout>(0);
        builder.AddAttribute(1, nameof(Layout.Page), Page);
        builder.AddAttribute(2, nameof(Layout.HasInsights), true);
        builder.AddAttribute(3, nameof(Layout.ChildContent), (RenderFragment)Content);
        builder.CloseComponent();
    }

    private void Content(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<div class=\"wrap\"><header class=\"page-head\"><h1>Charts</h1></header>");
        foreach (var chart in Model)
        {
            builder.OpenComponent(1, ComponentFor(chart));
            if (chart is not SparkData) builder.AddAttribute(2, "Page", Page);
            builder.AddAttribute(3, "Data", chart);
            builder.CloseComponent();
        }

        builder.AddMarkupContent(4, "</div>");
    }

    private static Type ComponentFor(object chart) => chart switch
    {
        BarData => typeof(BarChart),
        StackData => typeof(StackedBars),
        PercentileData => typeof(PercentileLines),
        StripData => typeof(Strip),
        SparkData => typeof(Sparkline),
        HeatData => typeof(HeatTable),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, null),
    };

    private sealed class Files : IStagedFiles
    {
        private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, byte[]> All => files;

        public ImmutableArray<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

        public long TotalBytes => files.Values.Sum(file => (long)file.Length);

        public void Add(string path, ReadOnlySpan<byte> content) => files[path] = content.ToArray();

        public byte[] Read(string path) => files[path];
    }
}
