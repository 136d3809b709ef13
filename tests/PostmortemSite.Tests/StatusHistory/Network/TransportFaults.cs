using System.IO.Compression;
using System.Text;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>Connections and HTTP that go wrong.</summary>
internal static class TransportFaults
{
    private static string Page => StatuspageJson.Page(StatuspageJson.Incidents(3, 50));

    private static byte[] Good => LoopbackServer.Json(Page);

    public static IEnumerable<Fault> All =>
    [
        Fault.Hanging("never answers"),
        new("closes the connection at once", "closed the connection before its answer was complete"),
        Fault.Hanging("headers drip") with
        {
            Play = (_, stream, token) => Drip("HTTP/1.1 200 OK\r\nX-Slow: ", stream, token),
        },
        Fault.Hanging("body drips") with
        {
            Play = (_, stream, token) => Drip(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n", stream, token),
        },
        new("reset in the body", "broke the connection off") { Play = Reset },
        Fault.Hanging("answers first, then hangs at every further try") with
        {
            Play = (request, stream, token) => request.Number == 0
                ? stream.WriteAsync(LoopbackServer.Answer("500 Oops", null, []), token).AsTask()
                : Task.Delay(Timeout.Infinite, token),
        },
        Fault.Text("body shorter than said", "closed the connection before its answer was complete",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{}"),
        Fault.Text("body longer than said", "sent a broken document",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + "5\r\n\r\n{\"page\":{},\"incidents\":[]}"),
        Fault.Text("two lengths that contradict", "closed the connection before its answer was complete",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\nContent-Length: "
                + "99999999999999999999\r\n\r\n{}"),
        Fault.Text("said to be 5 GB", "sent more than 5 MB",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000000000\r\n\r\n{"),
        new("endless body without a length", "sent more than 5 MB")
        {
            Play = (_, stream, token) => Flood("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
                new string(' ', 60_000), stream, token),
        },
        new("chunks of a byte with long extensions", "sent more than 5 MB")
        {
            Play = (_, stream, token) =>
                Flood("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                $"1;x={new string('x', 8000)}\r\n \r\n", stream, token),
        },
        Fault.Text("a chunk's size that isn't a number", "sent something that isn't HTTP",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
        Fault.Text("chunks that end too early", "closed the connection before its answer was complete",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"inc"),
        Fault.Text("one header of 100 KB", "sent more headers than any page needs",
            $"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 100_000)}\r\n\r\n"),
        Fault.Text("20,000 headers", "sent more headers than any page needs",
            $"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: 1\r\n"))}\r\n"),
        new("endless interim answers", "sent more headers than any page needs") { Play = (_, stream, token) => Flood("",
            "HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n", stream, token) },
        Fault.Text("not HTTP", "sent something that isn't HTTP", "SSH-2.0-OpenSSH_9.9\r\n"),
        Fault.Text("TLS expected, clear text found", "offers no TLS connection that can be trusted",
            "HTTP/1.1 400 Bad Request\r\n\r\n") with
        {
            Declared = "pull: https://status.example.com:{port}/api/v2/incidents.json",
        },
        Bomb("gzip bomb", "gzip", stream => new GZipStream(stream, CompressionLevel.SmallestSize)),
        Bomb("brotli bomb", "br", stream => new BrotliStream(stream, CompressionLevel.Fastest)),
        Encoded("gzip that is garbage", "sent a body whose compression is broken", "gzip",
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
        Encoded("gzip cut short", "sent a broken document", "gzip", Gzip(Page)[..^400]),
        Encoded("brotli that is garbage", "sent a body whose compression is broken", "br",
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        Encoded("deflate, which wasn't asked for", "is compressed as \"deflate\"", "deflate", [0x78, 0x9c, 0, 0]),
        Encoded("compressed twice", "is compressed as \"gzip, gzip\"", "gzip, gzip", Gzip(Page)),
        Encoded("plain text said to be gzip", "sent a body whose compression is broken", "gzip",
            Encoding.UTF8.GetBytes(Page)),
        Encoded("honest gzip", "0 new", "gzip", Gzip(Page)) with { IsFatal = false,
            Expected = "nothing new (53 known)" },
        Status("empty 200", "sent nothing", LoopbackServer.Json("")),
        Status("204", "answered 204", LoopbackServer.Answer("204 No Content", null, [])),
        Status("206", "answered 206", LoopbackServer.Answer("206 Partial Content", "application/json", [])),
        Status("404", "answered 404: nothing is there", LoopbackServer.Answer("404 Not Found", "application/json", [])),
        Status("403", "answered 403: it isn't for everybody",
            LoopbackServer.Answer("403 Forbidden", "application/json", [])),
        Status("418", "answered 418 instead of a document",
            LoopbackServer.Answer("418 I'm a teapot", "application/json", [])),
        Status("500 three times", "answered 500, each of 3 times", LoopbackServer.Answer("500 Oops", null, [])),
        Status("500, then 200", "nothing new (53 known)", LoopbackServer.Answer("500 Oops", null, []),
            Good) with { IsFatal = false },
        Status("503 with Retry-After: 1, then 200", "nothing new (53 known)",
            LoopbackServer.Answer("503 Busy", null, [], "Retry-After: 1"), Good) with { IsFatal = false },
        Status("503 with Retry-After: 3600", "asks to wait 3,600 s",
            LoopbackServer.Answer("503 Busy", null, [], "Retry-After: 3600")),
        Status("503 with Retry-After of next year", "asks to wait",
            LoopbackServer.Answer("503 Busy", null, [], "Retry-After: Fri, 01 Jan 2027 00:00:00 GMT")),
        Status("429", "answered 429: too many requests", LoopbackServer.Answer("429 Too Many Requests", null, [])),
        Status("429 with a wait that is longer than all", "answered 429: too many requests",
            LoopbackServer.Answer("429 Too Many Requests", null, [], "Retry-After: 30")),
        Status("420", "answered 420: too many requests", LoopbackServer.Answer("420 Enhance Your Calm", null, [])),
        Status("304 without a snapshot's tag", "nothing was fetched before",
            LoopbackServer.Answer("304 Not Modified", null, [])),
        new("refuses connections", "refuses connections") { Declared = "pull: "
            + "https://status.example.com:1/api/v2/incidents.json", Rules = rules => rules with
        {
            TestServer = new(System.Net.IPAddress.Loopback, 1),
        } },
    ];

    private static Fault Status(string name, string expected, params byte[][] answers) =>
        Fault.Bytes(name, expected, answers);

    private static Fault Encoded(string name, string expected, string encoding, byte[] body) =>
        Fault.Bytes(name, expected,
            LoopbackServer.Answer("200 OK", "application/json", body, $"Content-Encoding: {encoding}"));

    private static Fault Bomb(string name, string encoding, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 64; i++) stream.Write(spaces);
        }

        return Encoded(name, "sent more than 5 MB", encoding, bytes.ToArray());
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Optimal)) stream.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static async Task Drip(string head, Stream stream, CancellationToken token)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), token);
        while (true)
        {
            await stream.WriteAsync("x"u8.ToArray(), token);
            await Task.Delay(50, token);
        }
    }

    private static async Task Flood(string head, string part, Stream stream, CancellationToken token)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), token);
        var bytes = Encoding.Latin1.GetBytes(part);
        while (true) await stream.WriteAsync(bytes, token);
    }

    private static async Task Reset(LoopbackRequest request, Stream stream, CancellationToken token)
    {
        await stream.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{\"inc"u8
                .ToArray(), token);
        // Closed without lingering, a connection is reset.
        var socket = ((System.Net.Sockets.NetworkStream)stream).Socket;
        await Task.Delay(20, token);
        socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        socket.Close();
    }
}
