using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostmortemSite.Tests.StatusHistory.Cleaning;

namespace PostmortemSite.BrowserTests;

/// <summary>
/// Sites whose status history is made of attacks: in messages, names, components and ids. They are served without the
/// Content-Security-Policy, so that it's the cleaning that holds and not the browser's help.
/// </summary>
public class WhenAStatusPageIsHostile(Chromium chromium)
{
    /// <summary>What the attacks call when they succeed.</summary>
    private static readonly string[] Alarms = ["fire", "goes"];

    private readonly List<string> alarms = [];
    private readonly List<string> requests = [];
    private readonly HashSet<string> clickedLinks = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public async Task None_of_its_scripts_runs_and_its_text_is_there(string edition)
    {
        using var workspace = Archive().Built();
        var folder = Path.Combine(workspace.Output, edition);
        File.WriteAllText(Path.Combine(folder, "_headers"), "");
        await using var server = await SiteServer.Start(folder);
        var page = await Open(server);

        int clicked = 0, texts = 0;
        var opened = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([server.Home + "incidents/"]);
        while (waiting.TryDequeue(out var address))
        {
            if (!opened.Add(address)) continue;
            await page.GotoAsync(address);
            var seen = await HostilePage.Of(page);
            if (seen.Text.Contains("stays", StringComparison.Ordinal)) texts++;
            foreach (var link in seen.Links.Where(link => link.StartsWith(server.Home + "incidents/", StringComparison.Ordinal)))
                waiting.Enqueue(link.Split('#', '?')[0]);
            clicked += await ClickForeignLinks(page, seen.ForeignLinks, server.Home);
        }

        Assert.Empty(alarms);
        AssertNothingWasAskedOutside(server.Home);
        Assert.InRange(clicked, 15, int.MaxValue);
        Assert.InRange(texts, ForeignHtml.Cases.Count(item => item.Clean.Length > 0), int.MaxValue);
        Figures.Print($"hostile-status-{edition}", string.Create(CultureInfo.InvariantCulture,
            $"{edition} edition of {ForeignHtml.Cases.Count} attacks, no Content-Security-Policy: {opened.Count} pages opened, {clicked} foreign links clicked, "
            + $"{texts} pages with text that stays; scripts that ran: {alarms.Count}; requests elsewhere without a click: 0"));
    }

    /// <summary>The same attacks as they came, each in a frame: otherwise nobody knows that they could.</summary>
    [Fact]
    public async Task As_they_came_they_would_run()
    {
        var folder = Directory.CreateTempSubdirectory("postmortem-site-").FullName;
        File.WriteAllText(Path.Combine(folder, "_headers"), "");
        File.WriteAllText(Path.Combine(folder, "index.html"), "<!doctype html><title>Raw</title>" + string.Concat(ForeignHtml.Cases
            .Where(item => item.Source.Length < 2_000).Select(item => $"<iframe srcdoc=\"{HtmlEncoder.Default.Encode(item.Source)}\"></iframe>")));
        await using var server = await SiteServer.Start(folder);
        var page = await Open(server);
        // Not until all has loaded: attacks that replace their frame over and over keep a page loading.
        await page.GotoAsync(server.Home, new() { WaitUntil = WaitUntilState.Commit });
        for (var tenths = 0; alarms.Count < 10 && tenths < 300; tenths++)
            await page.WaitForTimeoutAsync(100);

        Assert.InRange(alarms.Count, 10, int.MaxValue);
        Figures.Print("hostile-status-raw", string.Create(CultureInfo.InvariantCulture, $"the same attacks as they came: {alarms.Count} scripts ran"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A page that hears whatever goes off, and whose links lead nowhere outside.</summary>
    private async Task<IPage> Open(SiteServer server)
    {
        var context = await chromium.NewContext();
        foreach (var alarm in Alarms)
            await context.ExposeFunctionAsync(alarm, () => Hear($"{alarm} was called"));
        await context.RouteAsync(ElsewhereThan(server.Home), route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        context.Request += (_, request) =>
        {
            lock (requests) requests.Add(request.Url);
        };
        context.Dialog += async (_, dialog) =>
        {
            Hear($"dialog: {dialog.Message}");
            await Dismiss(dialog);
        };
        return await context.NewPageAsync();
    }

    /// <summary>Every address that isn't on the site, as an expression: code of ours would be asked about each request.</summary>
    private static Regex ElsewhereThan(string home) => new($"^(?!{Regex.Escape(home)})");

    private static async Task Dismiss(IDialog dialog)
    {
        try
        {
            await dialog.DismissAsync();
        }
        catch (PlaywrightException)
        {
            // It was heard; its page may close before it does, and nobody awaits this handler.
        }
    }

    private void Hear(string alarm)
    {
        lock (alarms) alarms.Add(alarm);
    }

    /// <summary>Clicks what third parties wrote, on a page that asked for nothing outside before.</summary>
    private async Task<int> ClickForeignLinks(IPage page, IReadOnlyList<string> addresses, string home)
    {
        AssertNothingWasAskedOutside(home);
        for (var i = 0; i < addresses.Count; i++)
        {
            Assert.Matches("^(https?|mailto):", addresses[i]);
            lock (requests) clickedLinks.Add(addresses[i].Split('#')[0]);
            // In a page of its own: what a click sets off comes after it, and would get in the way of what comes next.
            var opened = await page.Context.NewPageAsync();
            await opened.GotoAsync(page.Url);
            await opened.Locator(HostilePage.ForeignLinksSelector).Nth(i).EvaluateAsync("link => link.click()");
            await opened.WaitForTimeoutAsync(100);
            await opened.CloseAsync();
        }

        return addresses.Count;
    }

    /// <summary>Nothing but what was clicked is asked for elsewhere.</summary>
    private void AssertNothingWasAskedOutside(string home)
    {
        lock (requests)
            Assert.DoesNotContain(requests, request => !request.StartsWith(home, StringComparison.Ordinal)
                && !clickedLinks.Contains(request.Split('#')[0]));
    }

    private static Workspace Archive()
    {
        var incidents = ForeignHtml.Cases.Select((item, i) => new
        {
            id = $"case-{i}",
            name = i % 2 == 0 ? $"Case {i}" : item.Source.Length < 300 ? item.Source.Replace("stays", "is", StringComparison.Ordinal) : $"Case {i}",
            impact = "minor",
            state = "resolved",
            started = $"20{20 + (i / 40)}-03-01T10:00:00Z",
            resolved = $"20{20 + (i / 40)}-03-01T11:00:00Z",
            components = i % 10 == 0 && item.Source.Length < 300 ? new[] { new { name = item.Source.Replace("stays", "is", StringComparison.Ordinal) } } : [],
            updates = new[]
            {
                new { id = i % 3 == 0 && item.Source.Length < 300 ? item.Source : $"u{i}", at = $"20{20 + (i / 40)}-03-01T10:05:00Z", state = "resolved", body = new { html = item.Source } },
            },
        });
        return new Workspace()
            .With("site.yml", "title: T\nzone: UTC\nstatusHistory:\n  sources:\n    - { name: main, file: status/main.json, public: true }\n")
            .With("status/main.json", JsonSerializer.Serialize(new { format = "postmortem-site/status-history/1", incidents }))
            .With("postmortems/one.md", "---\ntitle: One\ndate: 2020-03-01\naudience: public\nstatus: final\nincidents: [case0, \"case-0\"]\n---\n## Summary\n\nIt was down.\n");
    }
}
