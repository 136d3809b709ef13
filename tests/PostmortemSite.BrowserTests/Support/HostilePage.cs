using System.Text.Json;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>What a page shows of a status page's history, asked for at once.</summary>
/// <param name="Text">The text that a reader sees.</param>
/// <param name="Links">Where its links lead.</param>
/// <param name="ForeignLinks">Where those lead that a third party wrote.</param>
public sealed record HostilePage(string Text, IReadOnlyList<string> Links, IReadOnlyList<string> ForeignLinks)
{
    public const string ForeignLinksSelector = "main a[href][rel~=nofollow]";

    private const string Script = $$"""
        () => {
          const links = selector => Array.from(document.querySelectorAll(selector), link => link.href);
          return JSON.stringify({
            text: document.querySelector("main").innerText,
            links: links("main a[href]"),
            foreignLinks: links("{{ForeignLinksSelector}}"),
          });
        }
        """;

    public static async Task<HostilePage> Of(IPage page) =>
        JsonSerializer.Deserialize<HostilePage>(await page.EvaluateAsync<string>(Script), JsonSerializerOptions.Web)!;
}
