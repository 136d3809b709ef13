using System.Net;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// What may be asked of the network, and how much of it. The command uses <see cref="Strict"/>, always.
/// </summary>
internal sealed record NetworkRules
{
    /// <summary>The rules of the command.</summary>
    public static NetworkRules Strict { get; } = new();

    /// <summary>
    /// How long all that is asked for together may take: redirects, bodies, pauses and further tries.
    /// </summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The largest body, decompressed. Statuspage's fifty incidents have less than a tenth of it.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>
    /// The most that a connection may bring, headers and framing included. As much as a body, because a server that
    /// doesn't compress is no attacker.
    /// </summary>
    public int MaxWireBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The most that an answer's headers may have.</summary>
    public int MaxHeaderKilobytes { get; init; } = 32;

    public int MaxRedirects { get; init; } = 3;

    /// <summary>How often one address is asked before that is given up.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>About how long to wait before the second try; later ones wait longer.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait that a server may ask for; the limit for everything holds all the same.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least time between two requests where there are many.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The addresses of a host.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>
    /// The one place that may be reached without TLS and though it isn't public: the server of a test. Null for the
    /// command.
    /// </summary>
    public IPEndPoint? TestServer { get; init; }
}
