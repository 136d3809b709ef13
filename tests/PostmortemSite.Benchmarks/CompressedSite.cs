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
    private readonly ConcurrentQueue<Sent> sent = new();
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> compressed = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly WebApplication server;

    private CompressedSite(string folder)
    {
        this.folder = folder;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
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

    /// <summary>All that was sent, in order: to pages and to the workers that they start.</summary>
    public IReadOnlyCollection<Sent> Sent => sent;

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
        sent.Enqueue(new Sent(context.Request.Path, bytes.Length + HeadOf(context.Response)));
        await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>How long the status line and the headers are, the date's among them, which the server adds.</summary>
    private static int HeadOf(HttpResponse response) =>
        "HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 12:00:00 GMT\r\n\r\n".Length
        + response.Headers.Sum(header => header.Key.Length + header.Value.ToString().Length + ": \r\n".Length);

    private static byte[] Compress(byte[] content)
    {
        var bytes = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, bytes, out var length, BestQuality, LargestWindow)
            ? bytes[..length]
            : throw new InvalidOperationException("Brotli gave up.");
    }
}

/// <summary>An answer of the server.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Bytes">Its bytes on the wire, with headers.</param>
internal sealed record Sent(string Path, long Bytes);
