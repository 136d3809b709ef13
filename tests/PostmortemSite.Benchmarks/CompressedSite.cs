using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// Serves a folder as a CDN does that compressed each file once, as well as brotli can. A file is compressed when it is
/// first asked for; whoever measures time asks twice.
/// </summary>
internal sealed class CompressedSite : IAsyncDisposable
{
    private const int BestQuality = 11;
    private const int LargestWindow = 22;

    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> compressed = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly WebApplication server;

    private CompressedSite(string folder)
    {
        this.folder = folder;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
    }

    /// <summary>The home page's address.</summary>
    public string Home => server.Urls.Single() + "/";

    public static async Task<CompressedSite> Start(string folder)
    {
        var site = new CompressedSite(folder);
        await site.server.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var file = Path.Combine(folder, context.Request.Path.Value!.TrimStart('/'));
        if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var bytes = compressed.GetOrAdd(file, _ => new(() => Compress(File.ReadAllBytes(file)))).Value;
        context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        context.Response.Headers.ContentEncoding = "br";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private static byte[] Compress(byte[] content)
    {
        var bytes = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, bytes, out var length, BestQuality, LargestWindow)
            ? bytes[..length]
            : throw new InvalidOperationException("Brotli gave up.");
    }
}
