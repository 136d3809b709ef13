using System.Net;
using System.Net.Sockets;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Connects to the internet and to nothing else. A name is resolved here, and what was checked is what is connected to,
/// so that a name server can't answer differently in between. No proxy, no cookies, no credentials, no redirects, no
/// decompression: whoever asks sees every step. Each request has a connection of its own, whose bytes are counted.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class GuardedConnections(NetworkRules rules)
{
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = rules.MaxHeaderKilobytes,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = Connect,
        PlaintextStreamFilter = (context, _) =>
            ValueTask.FromResult<Stream>(new CountedStream(context.PlaintextStream, rules.MaxWireBytes)),
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken limit)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await rules.Resolve(host, limit);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        // One that isn't public is enough: an honest name has none.
        if (addresses.FirstOrDefault(address => !IsAllowed(address, port)) is { } refused)
            throw new FetchException($"resolves to {refused}, which isn't an address of the internet",
                "Only public status pages are fetched from; ask whoever runs the name server.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, limit);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address, int port) =>
        PublicAddress.Is(address) || new IPEndPoint(address, port).Equals(rules.TestServer);
}
