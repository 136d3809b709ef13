using System.Collections.Concurrent;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(PostmortemSite.BrowserTests.Support.Chromium))]

namespace PostmortemSite.BrowserTests.Support;

/// <summary>One browser for all tests, each with a profile of its own. Without a browser they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Milliseconds; long, for machines that have other work.</summary>
    private const int Patience = 15_000;

    /// <summary>What each test that runs has opened, by the test's id.</summary>
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Profiles = [];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>
    /// A new profile, which lasts as long as the test: nothing in the cache, English, light, 1280 by 900 unless told
    /// otherwise.
    /// </summary>
    public async Task<IBrowserContext> NewContext(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, $"There is no {Executable}: on Debian, 'apt-get install chromium' brings it.");
        options ??= new();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        options.Locale ??= "en-GB";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        if (TestContext.Current.Test is { } test) Profiles.GetOrAdd(test.UniqueID, _ => []).Add(context);
        return context;
    }

    /// <summary>A page in a profile of its own, which lasts as long as the test.</summary>
    public async Task<IPage> Open(string address, BrowserNewContextOptions? options = null)
    {
        var page = await (await NewContext(options)).NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Closes what a test opened.</summary>
    public static void CloseProfilesOf(ITestMetadata test)
    {
        if (Profiles.TryRemove(test.UniqueID, out var opened)) Task.WaitAll([.. opened.Select(profile => profile.CloseAsync())]);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
