using System.Collections.Immutable;
using System.Diagnostics;
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
    private readonly CompressedSite site;

    private WireMeter(IBrowserContext context, IPage page, CompressedSite site) => (this.context, Page, this.site) = (context, page, site);

    public IPage Page { get; }

    public static async Task<WireMeter> Open(IBrowser browser, CompressedSite site)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var meter = new WireMeter(context, await context.NewPageAsync(), site);
        var session = await context.NewCDPSessionAsync(meter.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = LatencyMilliseconds,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        });
        return meter;
    }

    /// <summary>Does something until it is seen on the page, and counts all that is fetched until the line is quiet.</summary>
    public async Task<WireCost> Measure(Func<Task> act, string seen)
    {
        var before = site.Sent.Count;
        var clock = Stopwatch.StartNew();
        await act();
        await Page.WaitForFunctionAsync(seen, null, new() { PollingInterval = 5, Timeout = 60_000 });
        var elapsed = clock.Elapsed.TotalMilliseconds;
        await Quiet();
        return new WireCost([.. site.Sent.Skip(before)], elapsed);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task Quiet()
    {
        for (var (quiet, before) = (0, -1); quiet < QuietMilliseconds; quiet += 50)
        {
            await Task.Delay(50);
            if (site.Sent.Count != before) quiet = 0;
            before = site.Sent.Count;
        }
    }
}

/// <summary>What an act cost.</summary>
/// <param name="Files">What was fetched.</param>
/// <param name="Milliseconds">Until something was seen.</param>
internal sealed record WireCost(ImmutableArray<Sent> Files, double Milliseconds)
{
    public static WireCost None { get; } = new([], 0);

    /// <summary>On the wire, with headers.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    public static WireCost operator +(WireCost one, WireCost other) =>
        new([.. one.Files, .. other.Files], one.Milliseconds + other.Milliseconds);
}
