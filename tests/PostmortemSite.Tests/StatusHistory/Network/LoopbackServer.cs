using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>
/// A server on this machine that answers byte for byte what a test wants, right or wrong: no HTTP library would send
/// most of it.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly ConcurrentQueue<LoopbackRequest> requests = new();

    /// <param name="answer">Answers a request; the connection is closed after it.</param>
    public LoopbackServer(Func<LoopbackRequest, Stream, CancellationToken, Task> answer)
    {
        listener.Start();
        EndPoint = (IPEndPoint)listener.LocalEndpoint;
        _ = Accept(answer);
    }

    public IPEndPoint EndPoint { get; }

    public IReadOnlyList<LoopbackRequest> Requests => [.. requests];

    /// <summary>An answer with the headers that it needs.</summary>
    public static byte[] Answer(string status, string? type, byte[] body, params string[] headers) =>
    [
        .. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n"
            + (type is null ? "" : $"Content-Type: {type}\r\n")
            + string.Concat(headers.Select(header => header + "\r\n"))
            + (status.StartsWith("304", StringComparison.Ordinal) ? "" : $"Content-Length: {body.Length}\r\n")
            + "Connection: close\r\n\r\n"),
        .. body,
    ];

    public static byte[] Json(string body, params string[] headers) =>
        Answer("200 OK", "application/json", Encoding.UTF8.GetBytes(body), headers);

    public void Dispose()
    {
        stopped.Cancel();
        listener.Dispose();
        stopped.Dispose();
    }

    private async Task Accept(Func<LoopbackRequest, Stream, CancellationToken, Task> answer)
    {
        var token = stopped.Token;
        while (!token.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync(token);
            }
            catch (Exception) when (token.IsCancellationRequested)
            {
                return;
            }

            _ = Serve(client, answer, token);
        }
    }

    private async Task Serve(TcpClient client, Func<LoopbackRequest, Stream, CancellationToken, Task> answer,
        CancellationToken token)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await Read(stream, token) is not { } request) return;
                requests.Enqueue(request with { Number = requests.Count });
                await answer(requests.Last(), stream, token);
                client.Client.Shutdown(SocketShutdown.Send);
                // Closing with something unread would reset the connection, and take the answer's end with it.
                while (await stream.ReadAsync(new byte[4096], token) > 0) continue;
            }
            catch (Exception gone)
                when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The other side gave up, which is what most of these tests are about.
            }
        }
    }

    private static async Task<LoopbackRequest?> Read(Stream stream, CancellationToken token)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            // TLS begins with this; whoever speaks it gets an answer in clear.
            if (end < 0 && bytes.Count > 0 && bytes[0] == 0x16) return new LoopbackRequest("", "TLS", "", "");
            if (end >= 0)
            {
                var head = text[..end];
                var length = head.Split("\r\n").FirstOrDefault(
                    line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
                    ? int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture)
                    : 0;
                if (bytes.Count >= end + 4 + length)
                {
                    var first = head.Split("\r\n")[0].Split(' ');
                    return new LoopbackRequest(first[0], first[1], head,
                        Encoding.UTF8.GetString([.. bytes[(end + 4)..]]));
                }
            }

            var read = await stream.ReadAsync(buffer, token);
            if (read == 0) return null;
            bytes.AddRange(buffer[..read]);
        }
    }
}

/// <summary>What a server was asked.</summary>
internal sealed record LoopbackRequest(string Method, string Path, string Head, string Body)
{
    /// <summary>Which request it is, from 0.</summary>
    public int Number { get; init; }
}
