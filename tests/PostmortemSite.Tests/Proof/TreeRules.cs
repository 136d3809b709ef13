using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// What a public tree never holds, whatever the archive: files that nothing leads to, hidden parts, comments, marks of
/// redaction, paths of the machine.
/// </summary>
internal static partial class TreeRules
{
    /// <summary>Files that hosts and readers look for by name.</summary>
    private static readonly string[] Standing = ["index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "_headers", "_redirects",
        "lunr-index.json", "services/index.html", "causes/index.html", "tags/index.html", "years/index.html"];

    public static IEnumerable<string> Complaints(Tree tree)
    {
        var linked = Linked(tree);
        foreach (var path in tree.Files.Keys)
        {
            if (!linked.Contains(path)) yield return $"nothing leads to {path}";
            if (SearchStart().IsMatch(path))
                foreach (var lost in SearchTree.ReachedFrom(path, tree).Where(lost => lost.Contains(' ', StringComparison.Ordinal))) yield return $"nothing leads to {lost}";
            if (path.EndsWith('~') || path.EndsWith(".map", StringComparison.Ordinal)) yield return $"{path} isn't for readers";
            if (path.StartsWith("images/", StringComparison.Ordinal)) continue;
            var text = string.Join('\n', SearchReadings.Open(path, tree.Files[path]).Select(file => SearchReadings.Text(file.Key, file.Value)));
            if (path.StartsWith("assets/", StringComparison.Ordinal)) continue;
            foreach (var rule in Forbidden())
                if (rule.Match(text) is { Success: true } match) yield return $"{path}: {match.Value}";
            if (path.EndsWith(".html", StringComparison.Ordinal))
                foreach (var rule in ForbiddenInPages())
                    if (rule.Match(text) is { Success: true } match) yield return $"{path}: {match.Value}";
        }

        foreach (Match place in Location().Matches(tree.Files.ContainsKey("sitemap.xml") ? tree.Text("sitemap.xml") : ""))
            if (!tree.Files.ContainsKey(FileOf(new Uri(place.Groups[1].Value).AbsolutePath, tree))) yield return $"sitemap.xml names {place.Groups[1].Value}, which isn't there";
        if (tree.Files.ContainsKey("robots.txt") && tree.Text("robots.txt").Contains("Disallow", StringComparison.Ordinal))
            yield return "robots.txt names what nobody is to find";
    }

    /// <summary>What is wrong with the public Markdown, which people review and may publish themselves.</summary>
    public static IEnumerable<string> ComplaintsOfMarkdown(Tree markdown) =>
        from path in markdown.Files.Keys
        let text = markdown.Text(path)
        from complaint in Forbidden().Concat([Comment(), Definition(), FileName()]).Select(rule => rule.Match(FootnoteMark().Replace(text, ""))).Where(match => match.Success)
        select $"{path}: {complaint.Value}";

    /// <summary>Every file that can be reached from the files that are looked for by name.</summary>
    private static HashSet<string> Linked(Tree tree)
    {
        var linked = Standing.Where(tree.Files.ContainsKey).ToHashSet(StringComparer.Ordinal);
        foreach (Match place in Location().Matches(tree.Files.ContainsKey("sitemap.xml") ? tree.Text("sitemap.xml") : ""))
            if (FileOf(new Uri(place.Groups[1].Value).AbsolutePath, tree) is { } page && tree.Files.ContainsKey(page)) linked.Add(page);
        var waiting = new Queue<string>(linked);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var file in SearchFilesFrom(next, tree)) if (tree.Files.ContainsKey(file)) linked.Add(file);
            if (!next.EndsWith(".html", StringComparison.Ordinal)) continue;
            foreach (Match link in Link().Matches(tree.Text(next)))
            {
                var target = Resolve(next, link.Groups[1].Value);
                if (target is not null && tree.Files.ContainsKey(target) && linked.Add(target)) waiting.Enqueue(target);
            }
        }

        return linked;
    }

    private static IEnumerable<string> SearchFilesFrom(string path, Tree tree) =>
        SearchStart().IsMatch(path) ? SearchTree.ReachedFrom(path, tree) : [];

    private static string? Resolve(string page, string link)
    {
        if (!Uri.TryCreate(new Uri("https://root.example/" + page), link, out var target) || target.Host != "root.example") return null;
        var path = Uri.UnescapeDataString(target.AbsolutePath.TrimStart('/'));
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    private static string FileOf(string path, Tree tree)
    {
        // The site may lie below any path of its host.
        var name = Uri.UnescapeDataString(path.TrimStart('/')) + (path.EndsWith('/') ? "index.html" : "");
        while (!tree.Files.ContainsKey(name) && name.Contains('/')) name = name[(name.IndexOf('/') + 1)..];
        return name;
    }

    private static IEnumerable<Regex> Forbidden() => [Marker(), MachinePath(), Noncharacter()];

    private static IEnumerable<Regex> ForbiddenInPages() => [Comment(), Hidden(), Inline(), EmptyPart(), Generator(), DoubleGap(), EmptyMarks(), BareLabel(), LateStart()];

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("^search/data/[0-9a-f]{10}/(?:head.json|all.bundle)$")]
    private static partial Regex SearchStart();

    [GeneratedRegex("(?:href|src|data-[a-z-]+)=\"([^\"#?]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@":::|\{\.(?:internal|public)\}|\{public=|\[redacted\]|[0-9]+ (?:internal|hidden) |only-internal|\[\^[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex("/tmp/|/home/|/Users/|[A-Z]:\\\\\\\\|postmortem-(?:site|proof)-|sourceMappingURL|serviceWorker")]
    private static partial Regex MachinePath();

    [GeneratedRegex("[\uFDD0-\uFDEF]")]
    private static partial Regex Noncharacter();

    [GeneratedRegex("<!--")]
    private static partial Regex Comment();

    [GeneratedRegex("<(?!search |p class=\"count\"|[a-z]+ (?:class=\"[a-z -]+\" |type=\"button\" )?id=\"(?:search|paste)-(?:failed|found|clear|more)\")[a-z]+ [^>]*(?:display: ?none|aria-hidden=\"true\"[^>]*>[^<]|\\shidden(?=[\\s>]))")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[a-z]+ [^>]*(?:\\sstyle=|\\son[a-z]+=)|<script>|<style")]
    private static partial Regex Inline();

    [GeneratedRegex("<(section|li|td|th|p|dd|ul|ol|tr)(?: (?!class=\"(?:count|hint|unseen|results)\")[^>]*)?>\\s*</\\1>")]
    private static partial Regex EmptyPart();

    [GeneratedRegex(@"(?m)^\[[^\]^]+\]:")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\]\(\.\./")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\[\^[a-z]+\](?=.*^\[\^|:)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex("<meta name=\"generator\"[^>]*>")]
    private static partial Regex Generator();

    [GeneratedRegex("<p>[^<\n]*(?:  | \\.)[^<\n]*</p>")]
    private static partial Regex DoubleGap();

    /// <summary>Emphasis around nothing.</summary>
    [GeneratedRegex(@"\*{4}|<(strong|em)></\1>")]
    private static partial Regex EmptyMarks();

    /// <summary>A label after which nothing comes.</summary>
    [GeneratedRegex("<li><strong>[^<]*</strong>:?\\s*</li>")]
    private static partial Regex BareLabel();

    /// <summary>A list whose first items went.</summary>
    [GeneratedRegex("<ol start=")]
    private static partial Regex LateStart();
}
