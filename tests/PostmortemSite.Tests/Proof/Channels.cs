namespace PostmortemSite.Tests.Proof;

/// <summary>A way by which internal text has left other sites.</summary>
/// <param name="From">Its number in the catalogue of security.md, section 3.</param>
/// <param name="To">The last number of the same row.</param>
/// <param name="Name">What it is.</param>
/// <param name="NoCarrier">Why nothing of today's product could carry it; null if canaries are planted for it.</param>
internal sealed record Channel(int From, int To, string Name, string? NoCarrier = null)
{
    /// <summary>True if canaries are planted, and nothing of today's product writes such a thing yet.</summary>
    public bool IsAhead { get; init; }

    public int Count => To - From + 1;

    public bool Has(int number) => From <= number && number <= To;
}

/// <summary>The 66 channels of the catalogue, and those that came with what the product shows since.</summary>
internal static class Channels
{
    public static IReadOnlyList<Channel> All { get; } =
    [
        new(1, 4, "internal block, list item, table cell, footnote"),
        new(5, 7, "HTML comment, link comment, YAML comment"),
        new(8, 9, "hidden text, empty wrapper"),
        new(10, 13, "alt, title, aria-label, data attributes"),
        new(14, 16, "title, description, previews"),
        new(17, 17, "excerpt, reading time, word count"),
        new(18, 19, "contents, anchors and their numbers"),
        new(20, 21, "numbers of notes, entries and actions"),
        new(22, 22, "marks of redaction, their length and number", "the product writes none; the tree's rules look for them"),
        new(23, 23, "gaps left", "nothing is planted in a gap; pairs of archives show one"),
        new(24, 26, "search documents, vocabulary, scores"),
        new(27, 27, "suggestions, filters, facets"),
        new(28, 30, "feed: entries, updates, ids, categories, authors"),
        new(31, 33, "sitemap, last change, robots"),
        new(34, 36, "redirects, aliases, headers, pages aside"),
        new(37, 39, "slugs, folders, names of pictures"),
        new(40, 40, "dates of what isn't out yet"),
        new(41, 43, "JSON: nulls, totals, ids"),
        new(44, 44, "consecutive numbers"),
        new(45, 47, "counts and pages of services, tags, severities"),
        new(48, 50, "metrics, heat maps, times"),
        new(51, 52, "length and order of lists"),
        new(53, 55, "related and similar incidents"),
        new(56, 56, "neighbours, backlinks"),
        new(57, 57, "targets of links"),
        new(58, 58, "code and logs"),
        new(59, 59, "people"),
        new(60, 60, "history of changes") { IsAhead = true },
        new(61, 61, "paths, user, host, environment, time of the build"),
        new(62, 62, "metadata of pictures"),
        new(63, 63, "attachments"),
        new(64, 64, "source maps, comments in styles, service worker", "the theme has none; the tree's rules look for them"),
        new(65, 65, "leftovers of earlier builds, backups"),
        new(66, 66, "what the command prints"),
        new(67, 70, "status pages: internal ones, what a page's form doesn't hold, comments, waivers"),
    ];

    public static Channel Of(int number) => All.Single(channel => channel.Has(number));
}
