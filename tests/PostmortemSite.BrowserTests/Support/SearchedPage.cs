using System.Text.Json;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>The search page as somebody sees it who searches.</summary>
public sealed class SearchedPage(IPage page)
{
    private const string Script = """
        items => JSON.stringify(items.map(item => {
          const text = selector => item.querySelector(selector)?.textContent.trim() ?? "";
          return {
            title: text("h3"),
            link: item.querySelector("h3 a").href,
            services: text(".services").split(", ").filter(Boolean),
            excerpt: text(".excerpt"),
            marked: Array.from(item.querySelectorAll("mark"), mark => mark.textContent),
            why: text(".why dd"),
            fix: text(".fix dd"),
            actions: text(".todo dd"),
          };
        }))
        """;

    public IPage Page => page;

    public ILocator Box => page.Locator("#search-box");

    public ILocator Count => page.Locator("#search-count");

    public ILocator Failure => page.Locator("#search-failed");

    public ILocator Filters => page.Locator("#search-facets");

    private ILocator Items => page.Locator(".results > li");

    public static async Task<SearchedPage> Open(
        Chromium chromium, string home, string question = "", BrowserNewContextOptions? options = null) =>
        new(await chromium.Open(home + "search/" + question, options));

    /// <summary>Types a question, which nobody submits.</summary>
    public async Task Type(string question)
    {
        await Box.FillAsync("");
        await Box.PressSequentiallyAsync(question);
        await Settle();
    }

    /// <summary>Waits until the list answers what was asked last.</summary>
    public Task Settle() => Assertions.Expect(page.Locator("#search-results:not([aria-busy])")).ToBeAttachedAsync();

    /// <summary>Waits until the first result shows what its text says.</summary>
    public async Task<FoundResult> First()
    {
        await Assertions.Expect(Items.First.Locator(".excerpt mark").First).ToBeVisibleAsync();
        return (await Results())[0];
    }

    public async Task<IReadOnlyList<FoundResult>> Results() => JsonSerializer.Deserialize<List<FoundResult>>(
        await Items.EvaluateAllAsync<string>(Script), JsonSerializerOptions.Web)!;

    /// <summary>How many results the page says there are.</summary>
    public async Task<int> Number()
    {
        await Assertions.Expect(Count).ToHaveTextAsync(
            new System.Text.RegularExpressions.Regex(@"^[\d,]+ (results?|postmortems?)$"));
        var count = (await Count.TextContentAsync())!.Split(' ')[0];
        return int.Parse(
            count, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A filter's words that are offered, each with the number that it promises.</summary>
    public async Task<IReadOnlyList<FilterWord>> Words(string filter)
    {
        var json = await Filters.Locator($"label:visible:has(input[name={filter}])").EvaluateAllAsync<string>("""
            rows => JSON.stringify(rows.map(row => ({
              key: row.querySelector("input").value,
              count: Number(row.querySelector(".amount").textContent),
            })))
            """);
        return JsonSerializer.Deserialize<List<FilterWord>>(json, JsonSerializerOptions.Web)!;
    }

    public ILocator Word(string filter, string key) => Filters.Locator($"input[name={filter}][value=\"{key}\"]");
}

/// <summary>A word that results are narrowed by.</summary>
/// <param name="Key">What the address calls it.</param>
/// <param name="Count">How many results it promises.</param>
public sealed record FilterWord(string Key, int Count);

/// <summary>A result in the list.</summary>
public sealed record FoundResult(
    string Title,
    string Link,
    IReadOnlyList<string> Services,
    string Excerpt,
    IReadOnlyList<string> Marked,
    string Why,
    string Fix,
    string Actions);
