using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// Serves one folder as a static host does: folders answer with their index.html, with the headers that the site's own
/// <c>_headers</c> asks for, and with 404.html for whatever isn't there.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly string folder;
    private readonly string basePath;
    private readonly HeaderRules headers;
    private readonly WebApplication server;

    private SiteServer(string folder, string basePath)
    {
        (this.folder, this.basePath) = (Path.GetFullPath(folder), basePath);
        headers = new HeaderRules(Path.Combine(folder, "_headers"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
    }

    /// <summary>The home page's address, with a slash at its end.</summary>
    public string Home => server.Urls.Single() + basePath;

    /// <param name="folder">The site.</param>
    /// <param name="basePath">Where the site lies on its host, between slashes.</param>
    public static async Task<SiteServer> Start(string folder, string basePath = "/")
    {
        var site = new SiteServer(folder, basePath);
        await site.server.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            // Another site's part of the host: a page that reaches it has forgotten the base path.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var below = path[basePath.Length..];
        foreach (var (name, value) in headers.For("/" + below)) context.Response.Headers.Append(name, value);
        var file = Path.GetFullPath(Path.Combine(folder, below));
        if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
        if (!file.StartsWith(folder, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }
        else if (file.EndsWith("index.html", StringComparison.Ordinal) && below.Length > 0 && below[^1] != '/')
        {
            context.Response.Redirect(path + "/", permanent: true);
            return Task.CompletedTask;
        }

        if (Types.TryGetContentType(file, out var type)) context.Response.ContentType = type;
        return context.Response.SendFileAsync(file);
    }
}
