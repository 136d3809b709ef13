using Microsoft.Playwright;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// What a reader of a large archive fetches, and how long she waits: the real search page in Chromium, and Pagefind over
/// the same pages. Everything is asked twice, because the server compresses what it is asked for the first time.
/// </summary>
internal static class MeasureWire
{
    /// <summary>What our own site is called in the table.</summary>
    public const string Ours = "ours";

    private const int Typed = 6;
    private const int Pasted = 24;

    /// <summary>A result is on the page, and no answer is on its way.</summary>
    private const string Seen =
        "() => document.querySelector('#search-results > li') && !document.querySelector('#search-results[aria-busy]')";

    public static async Task<IReadOnlyList<WireSeries>> Of(string site, int count, bool besidePagefind)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var pagefind = besidePagefind ? Pagefind.Index(site) : null;
        await using var server = await CompressedSite.Start(site);
        List<Subject> subjects = [new Subject(Ours, server.Home + "search/", TypeInto, PasteInto, Seen)];
        if (pagefind is not null)
            subjects.Add(new Subject($"Pagefind ({pagefind.Value.Seconds:N0} s to index, {pagefind.Value.Bytes / 1e6:N0} MB)", server.Home + Pagefind.Page, AskPagefind, AskPagefind, "() => window.found >= 0"));
        var series = new List<WireSeries>();
        foreach (var subject in subjects)
        {
            await Ask(browser, server, subject, count);
            series.AddRange(await Ask(browser, server, subject, count));
        }

        return series;
    }

    private static async Task<List<WireSeries>> Ask(IBrowser browser, CompressedSite server, Subject subject, int count)
    {
        var questions = new MakeQuestions(count);
        List<WireCost> first = [], opened = [], more = [], pasted = [], typed = [];
        for (var i = 0; i < Typed; i++)
        {
            await using var meter = await WireMeter.Open(browser, server);
            var page = await meter.Measure(() => meter.Page.GotoAsync(subject.Address), "() => document.readyState === 'complete'");
            var answer = await meter.Measure(() => subject.Type(meter.Page, questions.Typed(i)), subject.Seen);
            opened.Add(page);
            typed.Add(answer);
            first.Add(page + answer);
            if (i > 0) continue;
            var sum = WireCost.None;
            for (var next = 1; next < Typed; next++)
                sum += await meter.Measure(() => subject.Type(meter.Page, questions.Typed(next)), subject.Seen);
            more.Add(sum);
        }

        for (var i = 0; i < Pasted; i++)
        {
            await using var meter = await WireMeter.Open(browser, server);
            var page = await meter.Measure(() => meter.Page.GotoAsync(subject.Address), "() => document.readyState === 'complete'");
            pasted.Add(page + await meter.Measure(() => subject.Paste(meter.Page, questions.Pasted(i)), subject.Seen));
        }

        return
        [
            new(subject.Name, "the page alone", opened),
            new(subject.Name, "first typed question, the page included", first),
            new(subject.Name, "from the last key to the first result", typed),
            new(subject.Name, "five more typed questions", more),
            new(subject.Name, "pasted log, the page included", pasted),
        ];
    }

    private static async Task TypeInto(IPage page, string text)
    {
        // The answer to the question before is taken away, lest it be taken for this one's.
        await page.EvaluateAsync("() => document.querySelector('#search-results')?.replaceChildren()");
        await page.FillAsync("#search-box", text);
    }

    private static async Task PasteInto(IPage page, string text)
    {
        await page.EvaluateAsync("() => { document.getElementById('paste-text').closest('details').open = true; }");
        await page.FillAsync("#paste-text", text);
        await page.ClickAsync("#paste-find");
    }

    private static async Task AskPagefind(IPage page, string text) => await page.EvaluateAsync("text => window.ask(text)", text);

    private sealed record Subject(
        string Name, string Address, Func<IPage, string, Task> Type, Func<IPage, string, Task> Paste, string Seen);
}

/// <summary>What the same act cost several times.</summary>
internal sealed record WireSeries(string Subject, string Act, IReadOnlyList<WireCost> Costs);
