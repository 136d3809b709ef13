using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// A page in a profile of its own, with nothing in the cache, on a line of 10 Mbit/s and 40 ms: what it fetched, in bytes
/// on the wire with headers, and how long a reader waited.
/// </summary>
internal sealed class WireMeter : IAsyncDisposable
{
    private const double LatencyMilliseconds = 40;
    private const double BytesPerSecond = 10e6 / 8;
    private const int QuietMilliseconds = 700;

    private readonly IBrowserContext context;
    private long bytes;
    private int requests;

    private WireMeter(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<WireMeter> Open(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var meter = new WireMeter(context, await context.NewPageAsync());
        var session = await context.NewCDPSessionAsync(meter.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = LatencyMilliseconds,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        });
        session.Event("Network.loadingFinished").OnEvent += (_, said) => meter.Finished(said!.Value);
        return meter;
    }

    /// <summary>Does something until it is seen on the page, and counts all that is fetched until the line is quiet.</summary>
    public async Task<WireCost> Measure(Func<Task> act, string seen)
    {
        var (bytesBefore, requestsBefore) = (bytes, requests);
        var clock = Stopwatch.StartNew();
        await act();
        await Page.WaitForFunctionAsync(seen, null, new() { PollingInterval = 5, Timeout = 60_000 });
        var elapsed = clock.Elapsed.TotalMilliseconds;
        await Quiet();
        return new WireCost(bytes - bytesBefore, requests - requestsBefore, elapsed);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task Quiet()
    {
        for (var (quiet, before) = (0, -1); quiet < QuietMilliseconds; quiet += 50)
        {
            await Task.Delay(50);
            if (requests != before) quiet = 0;
            before = requests;
        }
    }

    private void Finished(JsonElement said)
    {
        Interlocked.Add(ref bytes, (long)said.GetProperty("encodedDataLength").GetDouble());
        Interlocked.Increment(ref requests);
    }
}

/// <summary>What an act cost.</summary>
/// <param name="Bytes">On the wire, with headers.</param>
/// <param name="Requests">How many files.</param>
/// <param name="Milliseconds">Until something was seen.</param>
internal sealed record WireCost(long Bytes, int Requests, double Milliseconds)
{
    public static WireCost operator +(WireCost one, WireCost other) =>
        new(one.Bytes + other.Bytes, one.Requests + other.Requests, one.Milliseconds + other.Milliseconds);
}
