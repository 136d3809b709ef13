using System.Globalization;
using System.Text;

namespace PostmortemSite.BrowserTests;

/// <summary>An archive of 2,000 reports, so that its index is cut into files and its lists are long.</summary>
public class WhenSomebodySearchesManyReports(ManyReports reports, Chromium chromium) : IClassFixture<ManyReports>
{
    private const string Sentence =
        "the primary database lost its replica while the connection pool was exhausted during failover";

    [Fact]
    public async Task A_sentence_typed_at_speed_loses_no_key_and_the_list_catches_up()
    {
        var search = await SearchedPage.Open(chromium, reports.Home);
        await search.Page.EvaluateAsync("""
            () => {
              window.tasks = [];
              new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(entry => entry.duration)))
                .observe({ type: "longtask" });
            }
            """);

        // Faster than anybody types.
        await search.Box.PressSequentiallyAsync(Sentence, new() { Delay = 40 });
        await search.Settle();

        await Assertions.Expect(search.Box).ToHaveValueAsync(Sentence);
        Assert.Equal(await Found(Sentence), await search.Number());
        var tasks = await search.Page.EvaluateAsync<double[]>("window.tasks");
        var longest = tasks.DefaultIfEmpty().Max();
        Figures.Print("search-typing", string.Create(CultureInfo.InvariantCulture,
            $"{ManyReports.Number:N0} reports, {Sentence.Length} keys, one each 40 ms: none lost, "
            + $"{tasks.Length} tasks over 50 ms, the longest {longest:0} ms"));
    }

    /// <summary>How many results there are for a question that nobody has to type.</summary>
    private async Task<int> Found(string question)
    {
        var search = await SearchedPage.Open(chromium, reports.Home);
        await search.Box.FillAsync(question);
        await search.Settle();
        return await search.Number();
    }

    [Fact]
    public async Task Filters_are_fetched_when_they_are_opened_and_narrow_with_the_right_counts()
    {
        var search = await SearchedPage.Open(chromium, reports.Home);
        List<string> asked = [];
        search.Page.Request += (_, request) => asked.Add(request.Url);
        await search.Type("replica");
        await search.Number();
        Assert.DoesNotContain(asked, address => address.EndsWith("facets.json", StringComparison.Ordinal));

        await search.Filters.Locator("summary").ClickAsync();
        await search.Word("service", "service-3").WaitForAsync();
        var promised = (await search.Words("service")).First(word => word.Key == "service-3").Count;
        await search.Word("service", "service-3").CheckAsync();
        await search.Settle();

        Assert.Equal(promised, await search.Number());
        Assert.All(await search.Results(), result => Assert.Contains("service-3", result.Services));
    }
}

/// <summary>Reports put together by dice, built by the real command and served.</summary>
public sealed class ManyReports : IAsyncLifetime
{
    public const int Number = 2000;

    private static readonly string[] Words =
        ("primary database replica lost connection pool exhausted failover during alert disk queue broker retry "
        + "timeout leader lock certificate expired cache eviction deploy rollback config flag latency error rate "
        + "traffic region zone proxy balancer dns resolver record worker cron job backup restore table index query "
        + "thread memory leak crash loop pod node cluster quota limit token session sign header payload partner "
        + "webhook stream consumer lag offset partition schema migration column").Split(' ');

    private readonly Workspace workspace = new();
    private SiteServer? server;

    public string Home => server!.Home;

    public async ValueTask InitializeAsync()
    {
        for (var number = 0; number < Number; number++) workspace.With($"postmortems/r{number}.md", Report(number));
        workspace.Built("--as-of", "2026-11-02");
        server = await SiteServer.Start(Path.Combine(workspace.Output, "internal"));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        workspace.Dispose();
    }

    private static string Report(int number)
    {
        var dice = new Random(number);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ndate: {2016 + (number % 10)}-03-{(number % 27) + 1:00}\n");
        text.Append(CultureInfo.InvariantCulture, $"services: [service-{number % 12}]\n---\n# {Some(4)} {number}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"## Summary\n\n{Some(30)}.\n\n## Root cause\n\n{Some(80)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"## Resolution\n\n{Some(20)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"## Action items\n\n- [ ] {Some(8)}\n- [x] {Some(8)}\n");
        return text.ToString();

        // Every other word is one that few other reports have.
        string Some(int words) => string.Join(' ', Enumerable.Range(0, words)
            .Select(_ => Words[dice.Next(Words.Length)] + (dice.Next(4) == 0 ? $"{dice.Next(3000)}" : "")));
    }
}
