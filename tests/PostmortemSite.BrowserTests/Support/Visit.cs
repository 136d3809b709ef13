using System.Text.Json;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>What a browser found at one address, which may be the page for what isn't there.</summary>
public sealed record Visit(string Address, bool IsFound, IReadOnlyList<string> Complaints, PageFacts Facts);

/// <summary>What a page holds, as the browser sees it. Addresses are whole.</summary>
/// <param name="Title">The window's title.</param>
/// <param name="Links">Where its links lead, with their fragments.</param>
/// <param name="Older">Where the reader is led to the report before; empty if nowhere.</param>
/// <param name="Newer">Where the reader is led to the report after; empty if nowhere.</param>
/// <param name="Ids">What a fragment can name.</param>
/// <param name="Images">The pictures, and whether each was drawn.</param>
/// <param name="Overflow">By how many pixels the page is wider than the window.</param>
/// <param name="Widest">What sticks out, to name it in a message.</param>
/// <param name="InternalMarks">How many marks it bears that only the internal edition has.</param>
/// <param name="InternalParts">How many of its parts the public edition leaves out.</param>
/// <param name="IsInternal">Whether it calls itself a page of the internal edition.</param>
/// <param name="Robots">What it tells search engines.</param>
public sealed record PageFacts(
    string Title,
    IReadOnlyList<string> Links,
    string Older,
    string Newer,
    IReadOnlyList<string> Ids,
    IReadOnlyList<PageImage> Images,
    int Overflow,
    string Widest,
    int InternalMarks,
    int InternalParts,
    bool IsInternal,
    string Robots)
{
    private const string Script = """
        async () => {
          const all = selector => Array.from(document.querySelectorAll(selector));
          const images = all("img");
          for (const image of images) image.loading = "eager";
          await Promise.allSettled(images.map(image => image.decode()));
          const root = document.documentElement;
          const overflow = root.scrollWidth - root.clientWidth;
          const sticksOut = one => one.getBoundingClientRect().right > root.clientWidth + 1;
          const widest = overflow <= 0 ? null : all("body *").find(sticksOut);
          return JSON.stringify({
            title: document.title,
            links: all("a[href], link[rel=alternate], link[rel=icon]").map(link => link.href),
            older: document.querySelector("a[rel=prev]")?.href ?? "",
            newer: document.querySelector("a[rel=next]")?.href ?? "",
            ids: all("[id]").map(one => one.id),
            images: images.map(image => ({ address: image.src, isDrawn: image.naturalWidth > 0, text: image.alt })),
            overflow,
            widest: widest ? widest.outerHTML.slice(0, 120) : "",
            internalMarks: all(".internal-mark, .chip.audience, .chip.status").length,
            internalParts: all(".only-internal").length,
            isInternal: /\binternal edition\b/i.test(document.body.innerText) || root.classList.contains("internal"),
            robots: document.querySelector("meta[name=robots]")?.content ?? "",
          });
        }
        """;

    public static async Task<PageFacts> Of(IPage page) =>
        JsonSerializer.Deserialize<PageFacts>(await page.EvaluateAsync<string>(Script), JsonSerializerOptions.Web)!;
}

public sealed record PageImage(string Address, bool IsDrawn, string Text);
