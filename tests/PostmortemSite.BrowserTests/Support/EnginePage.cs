using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Rendering;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// The theme's search engine and its questions, without the page around them, in a browser: an edition's search files
/// are at hand, and every request for one is noted.
/// </summary>
internal sealed class EnginePage
{
    private const string Site = "https://reports.tannery.example/below/";
    private const string Html = "<!DOCTYPE html><script type=module src=search.js data-more=search-more.js></script>";
    private const string Names = "termsOf, openIndex, rank, ask, clausesOf, reasonsOf";

    private readonly Dictionary<string, byte[]> files;
    private readonly ConcurrentDictionary<string, bool> broken = [];
    private readonly IPage page;

    private EnginePage(IPage page, SearchFiles files)
    {
        this.page = page;
        this.files = files.All.ToDictionary(file => file.Path, file => file.Content);
        Start = files.Start;
    }

    /// <summary>The path of the first file.</summary>
    public string Start { get; }

    /// <summary>The paths asked for below the data's folder, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<EnginePage> Open(Chromium chromium, IEdition edition, SearchLayout layout)
    {
        var context = await chromium.NewContext();
        var engine = new EnginePage(await context.NewPageAsync(), WriteSearchFiles.For(edition, layout));
        await engine.page.RouteAsync("**/*", engine.Answer);
        await engine.page.GotoAsync(Site + "search/");
        await engine.page.WaitForFunctionAsync("() => window.engine");
        return engine;
    }

    /// <summary>What an expression gives, in which <c>index</c> is the index and <c>given</c> what is given.</summary>
    public async Task<T> Ask<T>(string expression, object? given = null) => JsonSerializer.Deserialize<T>(
        await page.EvaluateAsync<string>(
            $$"""
            async ([start, json]) => {
              const given = JSON.parse(json);
              const { {{Names}} } = window.engine;
              const index = await openIndex(start);
              return JSON.stringify(await ({{expression}}));
            }
            """,
            new[] { "../" + Start, JsonSerializer.Serialize(given, JsonSerializerOptions.Web) }),
        JsonSerializerOptions.Web)!;

    /// <summary>Loads a script beside the engine.</summary>
    public Task Load(string script) => page.AddScriptTagAsync(new() { Content = script });

    /// <summary>From now on, or no longer, a file can't be had.</summary>
    public void Break(string path, bool isBroken) => broken[path] = isBroken;

    private Task Answer(IRoute route)
    {
        var path = route.Request.Url.StartsWith(Site, StringComparison.Ordinal) ? route.Request.Url[Site.Length..] : "";
        if (path == "search/")
            return route.FulfillAsync(new() { ContentType = "text/html", Body = Html });
        if (path is "search/search.js" or "search/search-more.js" && !broken.GetValueOrDefault(path))
            return route.FulfillAsync(new() { ContentType = "text/javascript", Body = Script(path["search/".Length..]) });
        if (path.StartsWith(SearchFiles.Folder, StringComparison.Ordinal))
            Requests.Enqueue(path[(Start.LastIndexOf('/') + 1)..]);
        return files.TryGetValue(path, out var content) && !broken.GetValueOrDefault(Requests.LastOrDefault() ?? "")
            ? route.FulfillAsync(new() { BodyBytes = content })
            : route.FulfillAsync(new() { Status = 404 });
    }

    /// <summary>A script without the parts that are the page's.</summary>
    private static string Script(string name)
    {
        var folder = Path.Combine(Repository.Root, "themes", "default", "assets", name);
        var parts = Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Where(file => string.CompareOrdinal(Path.GetFileName(file), "4") < 0)
            .Select(File.ReadAllBytes);
        var script = Encoding.UTF8.GetString(JoinParts.OfScript([.. parts]));
        return name == "search.js" ? script + $"window.engine = {{ {Names} }};" : script;
    }
}
