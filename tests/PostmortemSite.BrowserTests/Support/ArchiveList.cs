using System.Text.Json;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>The list of reports on a page, as a reader sees it.</summary>
public static class ArchiveList
{
    private const string Script = """
        rows => JSON.stringify(rows.map(row => {
          const text = selector => row.querySelector(selector)?.textContent.trim() ?? "";
          return {
            day: text(".when"),
            title: text(".what a"),
            services: text(".services").split(", ").filter(Boolean),
            severity: text(".severity"),
            text: row.textContent,
            isShown: row.checkVisibility(),
          };
        }))
        """;

    /// <summary>The home page has lists of other things too.</summary>
    private const string Selector = "#archive-list > li, main:not(:has(#archive-list)) ul.rows > li";

    public static async Task<IReadOnlyList<ArchiveRow>> Rows(IPage page)
    {
        var json = await page.Locator(Selector).EvaluateAllAsync<string>(Script);
        return JsonSerializer.Deserialize<List<ArchiveRow>>(json, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Day">The date in words.</param>
/// <param name="Title">The report's title, which is a link.</param>
/// <param name="Services">The names of the services.</param>
/// <param name="Severity">The severity's name; empty if the report has none.</param>
/// <param name="Text">Everything that the row says.</param>
/// <param name="IsShown">Whether it is on the page, rather than filtered out.</param>
public sealed record ArchiveRow(
    string Day,
    string Title,
    IReadOnlyList<string> Services,
    string Severity,
    string Text,
    bool IsShown);
