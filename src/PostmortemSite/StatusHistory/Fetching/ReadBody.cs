using System.IO.Compression;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Reads an answer's body up to a limit, counted after decompression: a bomb stops where it begins.</summary>
internal static class ReadBody
{
    /// <summary>What is asked for, and all that is accepted.</summary>
    public const string Encodings = "gzip, br";

    /// <exception cref="FetchException">It is too large, or its compression is broken or wasn't asked for.</exception>
    public static async Task<byte[]> Of(HttpContent content, NetworkRules rules, CancellationToken limit)
    {
        if (content.Headers.ContentLength > rules.MaxWireBytes) throw TooMuch(rules.MaxWireBytes);
        await using var wire = await content.ReadAsStreamAsync(limit);
        await using var plain = Decompressed(wire, [.. content.Headers.ContentEncoding]);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await plain.ReadAsync(buffer, limit) is var read and > 0)
            {
                if (body.Length + read > rules.MaxBytes) throw TooMuch(rules.MaxBytes);
                body.Write(buffer, 0, read);
            }
        }
        catch (Exception broken) when (plain != wire && broken is InvalidDataException or InvalidOperationException)
        {
            throw new FetchException("sent a body whose compression is broken",
                "Try again; if it stays, tell whoever runs the page.");
        }

        return body.ToArray();
    }

    public static FetchException TooMuch(long bytes) => new(
        $"sent more than {bytes / (1024 * 1024.0):0.#} MB",
        "A status page's list is smaller: correct the address, or declare \"pull\".");

    private static Stream Decompressed(Stream wire, string[] encodings) => encodings switch
    {
        [] or ["identity"] => wire,
        ["gzip" or "x-gzip"] => new GZipStream(wire, CompressionMode.Decompress),
        ["br"] => new BrotliStream(wire, CompressionMode.Decompress),
        _ => throw new FetchException(
            $"sent a body that is compressed as \"{Model.PlainLine.Of(string.Join(", ", encodings))}\"",
            $"Only {Encodings} are understood; tell whoever runs the page."),
    };
}
