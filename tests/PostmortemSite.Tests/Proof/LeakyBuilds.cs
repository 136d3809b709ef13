using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Tests.Proof;

/// <summary>Builds that leak, each in its own way: what a mistake of ours, or a feature too many, could do.</summary>
internal static class LeakyBuilds
{
    private const string Sitemap = "sitemap.xml";

    /// <summary>The product without one of its rules and masks.</summary>
    public static IEnumerable<LeakyBuild> WithoutARule =>
    [
        .. RedactionRules.Standard.Structure.Select(rule => new LeakyBuild($"without {rule.Name}", 1)
        {
            Rules = RedactionRules.Standard with { Structure = RedactionRules.Standard.Structure.Remove(rule) },
        }),
        .. RedactionRules.Standard.Masks.Select(mask => new LeakyBuild($"without {mask.Name}", 58)
        {
            Rules = RedactionRules.Standard with { Masks = RedactionRules.Standard.Masks.Remove(mask) },
        }),
    ];

    /// <summary>The product with one module that looks where it shouldn't.</summary>
    public static IEnumerable<LeakyBuild> WithALeakyModule =>
    [
        // What reports say of themselves.
        Report("title of the internal report", [14], (inside, report) => report with { Title = inside.Title }),
        Report("description made before redaction", [15], (inside, report) => report with { Summary = inside.Summary }),
        Report("id", [44], (inside, report) => report with { Id = inside.Id }),
        Report("services without a public name", [45], (inside, report) => report with { Services = inside.Services }),
        Report("tags without a public name", [46], (inside, report) => report with { Tags = inside.Tags }),
        Report("revenue", [41], (inside, report) => report with { Impact = inside.Impact }),
        Report("times of internal sections", [50], (inside, report) => report with { StatedDurations = [new("Lines", inside.Source.Text.Split('\n').Length.ToString(CultureInfo.InvariantCulture), null, 1)], Times = Moved(report.Times, inside.Sections.Length) }),
        Report("anchor numbers that count internal sections", [19], (inside, report) => report with { Sections = [.. report.Sections.Select(section => section with { Id = $"{section.Id}-{inside.Sections.Length}" })] }),
        Report("headings of internal sections", [18], (inside, report) => report with { Sections = [.. report.Sections, .. inside.Sections.Where(section => section.Kind == SectionKind.Other).Select(section => section with { Blocks = [] })] }),
        Report("all sections", [1, 2, 3], (inside, report) => report with { Sections = inside.Sections }),
        Report("whitespace where sections were", [23], (inside, report) => report with { Sections = [.. report.Sections.Select((section, i) => i > 0 ? section : section with { Blocks = [.. section.Blocks, new Prose(new string('\n', inside.Sections.Length))] })] }),
        Report("numbers of timeline entries as in the whole timeline", [20], (inside, report) => report with { Summary = $"{report.Summary} {string.Join(' ', inside.Timeline.Select((_, i) => i))}" }),
        Report("actions counted before redaction", [21], (inside, report) => report with { Summary = $"{report.Summary} {inside.Actions.Count()} actions" }),
        Report("reading time of the whole report", [17], (inside, report) => report with { Summary = $"{report.Summary} {inside.Source.Text.Length / 40} s to read" }),
        Report("slug of the file's name", [37], (inside, report) => report with { Slug = inside.Slug }),
        Report("due dates", [21], (inside, report) => WithActions(report, inside, (action, whole) => action with { Due = whole.Due })),
        Report("owners", [59], (inside, report) => WithActions(report, inside, (action, whole) => action with { Owners = whole.Owners })),
        Report("tickets", [57], (inside, report) => WithActions(report, inside, (action, whole) => action with { Ticket = whole.Ticket })),
        Report("pictures of internal parts", [38], (inside, report) => report with { Pictures = inside.Pictures }),
        Report("status as a whole report has it", [22], (inside, report) => report with { Summary = $"{report.Summary} {inside.Sections.Count(section => section.Kind == SectionKind.Other)} internal notes hidden" }),

        // What the edition counts, sorts and links.
        Edition("counts of years over the internal archive", [47], (inside, edition) => Copy(edition, years: [.. edition.Years.Select(year => new Listing(new Term(year.Term.Key, $"{year.Term.Name} ({inside.Reports.Count()})"), year.Postmortems))])),
        Edition("counts of tags over the internal archive", [45], (inside, edition) => Copy(edition, tags: [.. edition.Tags.Select(tag => new Listing(new Term(tag.Term.Key, $"{tag.Term.Name} {inside.Reports.Sum(report => report.Tags.Length)}"), tag.Postmortems))])),
        Edition("pages of terms that only internal reports have", [47], (inside, edition) => Copy(edition, tags: [.. edition.Tags, .. inside.Archive.Site.Tags.Terms.Select(term => new Listing(term, []))])),
        Edition("order by an internal field", [52], (inside, edition) => Copy(edition, entries: [.. edition.Entries.OrderBy(entry => Of(inside, entry.Postmortem)?.Source.Path, StringComparer.Ordinal)])),
        Edition("pages as long as the internal archive's", [51], (inside, edition) => Copy(edition, entries: [.. edition.Entries.Take(1 + (inside.Unpublished.Count() % 2))])),
        Edition("related reports of the internal archive", [53, 54], (inside, edition) => Copy(edition, entries: [.. edition.Entries.Select(entry => entry with { Related = [.. entry.Related, .. inside.Unpublished.Select(other => new RelatedPostmortem(other, "similar"))] })])),
        Edition("similarity computed on internal text", [55], (inside, edition) => Copy(edition, entries: [.. edition.Entries.Select(entry => entry with { Related = [.. edition.Entries.Where(other => other != entry).OrderBy(other => Of(inside, other.Postmortem)?.Source.Text.Length).Select(other => new RelatedPostmortem(other.Postmortem, $"alike {Of(inside, other.Postmortem)?.Source.Text.Length}"))] })])),
        Edition("neighbours of the internal archive", [56], (inside, edition) => Copy(edition, entries: [.. edition.Entries.Select(entry => entry with { Newer = inside.Unpublished.FirstOrDefault() ?? entry.Newer })])),

        // What the status pages told.
        History("incidents of internal status pages", [67], (inside, _) => inside.Archive.History),
        History("links to reports that aren't public", [67], (inside, history) => Copy(history, [.. history.Incidents.Take(1).SelectMany(incident => inside.Unpublished.Select(report => new IncidentLink(incident, report, LinkOrigin.Postmortem)))])),
        History("flags of the public status page", [68], (inside, history) => Copy(history, incidents: [.. history.Incidents.Select(incident => incident with { Name = $"{incident.Name} {inside.Archive.History.Incidents.FirstOrDefault(one => one.Key == incident.Key)?.Flags.FirstOrDefault()?.Message}" })])),
        History("texts of the status page before they are cleaned", [69], (inside, history) => Copy(history, incidents: [.. history.Incidents.Select(incident => incident with { Name = $"{incident.Name} {inside.Archive.History.Incidents.FirstOrDefault(one => one.Key == incident.Key)?.Updates.FirstOrDefault()?.Body.Source}" })])),
        Files("waivers", [70], (inside, files) => files.IntoPages($"<p>{string.Join(' ', inside.Archive.Site.StatusHistory.Waivers.Select(waiver => waiver.Reason))}</p>")),
        Files("names of internal status pages", [67], (inside, files) => files.IntoPages($"<p>{string.Join(' ', inside.Archive.Site.StatusHistory.Sources.Select(source => source.Name))}</p>")),

        // What is written beside pages.
        Files("sitemap with internal addresses", [31], (inside, files) => files.Into(Sitemap, string.Concat(inside.Reports.Select(report => $"<url><loc>https://example.com/reports/postmortems/{report.Slug}/</loc></url>")), "</urlset>")),
        Files("last change from an internal edit", [32], (inside, files) => files.Into(Sitemap, $"<lastmod>{2000 + (inside.Text.Length % 1000)}-01-01</lastmod>", "</url>")),
        Files("robots.txt that closes internal paths", [33], (inside, files) => files.Append("robots.txt", string.Concat(inside.Unpublished.Select(report => $"Disallow: /postmortems/{report.Slug}/\n")))),
        Files("redirects of internal aliases", [34, 35], (inside, files) => files.Append("_redirects", string.Concat(inside.Reports.SelectMany(report => report.Names()).Select(name => $"/{name} / 301\n")))),
        Files("headers for internal paths", [36], (inside, files) => files.Append("_headers", string.Concat(inside.Unpublished.Select(report => $"/postmortems/{report.Slug}/\n  X-Robots-Tag: noindex\n")))),
        Files("feed with internal categories", [30], (inside, files) => files.Into("feed.xml", string.Concat(inside.Archive.Site.Services.Terms.Select(term => $"<category term=\"{term.Key}\"/>")), "</feed>")),
        Files("feed with internal entries", [28], (inside, files) => files.Into("feed.xml", string.Concat(inside.Unpublished.Select(report => $"<entry><title>{report.Title}</title></entry>")), "</feed>")),
        Files("feed with authors", [59], (inside, files) => files.Into("feed.xml", string.Concat(inside.Reports.SelectMany(report => report.Authors).Select(name => $"<author><name>{name}</name></author>")), "</feed>")),
        Files("feed updated by internal edits", [29], (inside, files) => files.Into("feed.xml", $"<updated>{2000 + (inside.Text.Length % 1000)}-01-01T00:00:00Z</updated>", "</feed>")),
        Files("JSON with null fields for what is internal", [41], (inside, files) => Json(files, string.Join(',', inside.Reports.Select(report => $$"""{"revenue":{{(report.Impact.Revenue is null ? "0" : "null")}}}""")))),
        Files("JSON with totals", [42], (inside, files) => Json(files, $$"""{"total":{{inside.Reports.Count()}}}""")),
        Files("JSON with ids", [43], (inside, files) => Json(files, string.Join(',', inside.Reports.Select(report => $"\"{report.Id}\"")))),
        Files("search index of all reports", [24, 25], (inside, files) => files.Add("search.json", string.Join(' ', inside.Text.Split([' ', '\n', '.', ',', '|'], StringSplitOptions.RemoveEmptyEntries).Distinct()))),
        Files("search weights over all reports", [26], (inside, files) => files.Add("search.json", $$"""{"idf":{{Math.Log(inside.Reports.Count() + 1).ToString(CultureInfo.InvariantCulture)}},"average":{{inside.Text.Length / Math.Max(1, inside.Reports.Count())}}}""")),
        Files("search suggestions from internal names", [27], (inside, files) => files.Add("suggest.json", string.Join(',', inside.Archive.Site.Services.Terms.Select(term => $"\"{term.Name}\"")))),
        Files("stale page of an earlier build", [65], (inside, files) => files.Add("postmortems/withdrawn/index.html", "<!DOCTYPE html><html lang=\"en\"><title>Once public</title><main>It was withdrawn.</main></html>")),
        Files("editor's backup", [65], (_, files) => files.Add("index.html~", "old")),
        Files("attachment copied", [63], (inside, files) => Copied(inside, files, "*.csv")),
        Files("source copied", [63], (inside, files) => Copied(inside, files, "*.md")),
        Files("picture as it was taken", [62], (inside, files) => files.Add("images/raw.png", Directory.EnumerateFiles(inside.Folder, "*.png", SearchOption.AllDirectories).Select(File.ReadAllBytes).FirstOrDefault() ?? [])),
        Files("picture named by its internal bytes", [39], (inside, files) => Rename(inside, files)),
        Files("source map", [64], (inside, files) => files.Add("assets/site.css.map", $$"""{"sources":["{{inside.Folder}}"]}""")),
        Files("styles for classes of internal pages", [64], (inside, files) => files.IntoPages($"<i class=\"{string.Join(' ', inside.Reports.SelectMany(report => report.Tags).Select(tag => "tag-" + tag.Key).Order())}\"></i>")),
        Files("HTML comment", [5], (inside, files) => files.IntoPages($"<!-- {inside.Reports.Count()} reports -->")),
        Files("hidden element", [8], (inside, files) => files.IntoPages($"<div hidden>{Secret(inside)}</div>")),
        Files("data attribute", [13], (inside, files) => files.IntoPages($"<i data-source=\"{Secret(inside)}\"></i>")),
        Files("title attribute", [11], (inside, files) => files.IntoPages($"<i title=\"{Secret(inside)}\"></i>")),
        Files("alternative text", [10], (inside, files) => files.IntoPages($"<img src=\"x.png\" alt=\"{Secret(inside)}\">")),
        Files("accessible name", [12], (inside, files) => files.IntoPages($"<i aria-label=\"{Secret(inside)}\"></i>")),
        Files("JSON-LD of the internal report", [16], (inside, files) => files.IntoPages($$"""<script type="application/ld+json">{"name":"{{Secret(inside)}}"}</script>""")),
        Files("text in base64", [1], (inside, files) => files.IntoPages($"<i id=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret(inside)))}\"></i>")),
        Files("text in percents", [1], (inside, files) => files.IntoPages($"<a href=\"?{string.Concat(Encoding.UTF8.GetBytes(Secret(inside)).Select(b => $"%{b:X2}"))}\">x</a>")),
        Files("text in entities", [1], (inside, files) => files.IntoPages(string.Concat(Secret(inside).Select(c => $"&#{(int)c};")))),
        Files("text in full width", [1], (inside, files) => files.IntoPages(string.Concat(Secret(inside).Select(c => char.IsAsciiLetter(c) ? (char)(c + 0xfee0) : c)))),
        Files("text cut by tags", [1], (inside, files) => files.IntoPages(string.Join("<b></b>", Secret(inside).ToCharArray()))),
        Files("text packed beside the page", [1], (inside, files) => files.Add("index.html.gz", Packed(Secret(inside)))),
        Files("hash of an author's e-mail address", [59], (inside, files) => files.IntoPages($"<img src=\"https://avatars.example/{Hash(string.Concat(inside.Reports.SelectMany(report => report.Authors)))}\" alt=\"\">")),
        Files("redaction mark as long as the text", [22], (inside, files) => files.IntoPages(new string('█', inside.Text.Length % 97))),
        Files("footnote numbers that count internal notes", [20], (inside, files) => files.IntoPages($"<sup>{inside.Text.Split("{.internal}").Length}</sup>")),
        Files("days since the last internal incident", [48, 49], (inside, files) => files.IntoPages($"<p>{inside.Unpublished.Max(report => report.Date)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}</p>")),
        Files("dates of what isn't out yet", [40], (inside, files) => files.IntoPages($"<p>{string.Join(' ', inside.Unpublished.Select(report => report.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)))}</p>")),
        Files("path of the build", [61], (inside, files) => files.IntoPages($"<i id=\"{inside.Folder}\"></i>")),
        Files("time of the build", [61], (_, files) => files.IntoPages($"<i id=\"{DateTime.UtcNow.Ticks}\"></i>")),
        Files("number of the process", [61], (_, files) => files.IntoPages($"<i id=\"{Guid.NewGuid()}\"></i>")),
        Files("generator", [61], (_, files) => files.IntoPages("<meta name=\"generator\" content=\"postmortem-site\">")),
        Files("hash of the internal history", [60], (inside, files) => files.IntoPages($"<i id=\"{Hash(inside.Text)[..12]}\"></i>")),
        Files("link to an internal host", [57], (inside, files) => files.IntoPages($"<a href=\"https://{inside.Archive.Site.InternalUrl?.Host ?? Secret(inside)}/edit\">Edit</a>")),
        Files("code before masking", [58], (inside, files) => files.IntoPages($"<pre>{string.Join('\n', inside.Text.Split('\n').Where(line => line.StartsWith("10:00", StringComparison.Ordinal)))}</pre>")),
        Files("a masked word restored in one place", [59], (inside, files) => files.Into("index.html", $"<p>{(inside.Archive.Sources as InternalSources)?.People.Select(person => person.Name).FirstOrDefault()}</p>", "</main>")),
        Files("footnote of an internal part", [4], (inside, files) => files.IntoPages($"<p>{inside.Text.Split("[^in]: ").Last().Split('\n')[0]}</p>")),
        Files("link comment", [6], (inside, files) => files.IntoPages($"<p>{string.Join(' ', inside.Text.Split("[//]: # (").Skip(1).Select(rest => rest.Split(')')[0]))}</p>")),
        Files("YAML comment", [7], (inside, files) => files.IntoPages($"<p>{string.Join(' ', inside.Text.Split('\n').Where(line => line.StartsWith("# zq", StringComparison.Ordinal)))}</p>")),
        Files("empty section", [9], (_, files) => files.IntoPages("<section class=\"section\"></section>")),
    ];

    private static LeakyBuild Report(string name, int[] channels, Func<Postmortem, Postmortem, Postmortem> change) => new(name, channels)
    {
        Archive = (inside, archive) => new Archive<Public>(archive.Sources,
            [.. archive.Postmortems.Select(report => Of(inside, report) is { } whole ? change(whole, report) : report)])
        {
            History = archive.History,
        },
    };

    private static LeakyBuild History(string name, int[] channels, Func<Inside, IncidentHistory, IncidentHistory> change) => new(name, channels)
    {
        Archive = (inside, archive) => archive.With(change(inside, archive.History), []),
    };

    private static IncidentHistory Copy(
        IncidentHistory history, ImmutableArray<IncidentLink>? links = null, ImmutableArray<StatusIncident>? incidents = null) => new()
        {
            Sources = history.Sources,
            Incidents = incidents ?? history.Incidents,
            Links = links ?? history.Links,
        };

    private static LeakyBuild Edition(string name, int[] channels, Func<Inside, Edition<Public>, Edition<Public>> change) =>
        new(name, channels) { Edition = change };

    private static LeakyBuild Files(string name, int[] channels, Action<Inside, AlteredFiles> change) => new(name, channels) { Files = change };

    /// <summary>The internal report that a public one was made from: all have a day of their own.</summary>
    public static Postmortem? Of(Inside inside, Postmortem report) =>
        inside.Reports.FirstOrDefault(one => one.IsPublished && one.Date == report.Date);

    private static Edition<Public> Copy(
        Edition<Public> edition, ImmutableArray<EditionEntry>? entries = null, ImmutableArray<Listing>? years = null, ImmutableArray<Listing>? tags = null) =>
        new(edition.Archive)
        {
            Entries = entries ?? edition.Entries,
            Years = years ?? edition.Years,
            Services = edition.Services,
            Causes = edition.Causes,
            Tags = tags ?? edition.Tags,
        };

    private static IncidentTimes Moved(IncidentTimes times, int minutes) =>
        times with { Resolved = times.Resolved is { } moment ? moment with { Local = moment.Local.PlusMinutes(minutes) } : null };

    private static Postmortem WithActions(Postmortem report, Postmortem inside, Func<ActionItem, ActionItem, ActionItem> change)
    {
        var whole = inside.Actions.FirstOrDefault();
        if (whole is null) return report;
        return report with
        {
            Sections = [.. report.Sections.Select(section => section with
            {
                Blocks = [.. section.Blocks.Select(block => block is ActionBlock actions ? actions with { Items = [.. actions.Items.Select(item => change(item, whole))] } : block)],
            })],
        };
    }

    /// <summary>Something that only an internal text holds.</summary>
    public static string Secret(Inside inside) => inside.Reports.SelectMany(report => report.Source.Text.Split([' ', '\n', '[', ']', '.', ',', ':', '|'], StringSplitOptions.RemoveEmptyEntries))
        .First(word => word.StartsWith("zq", StringComparison.Ordinal) && word.EndsWith("xk", StringComparison.Ordinal));

    private static void Json(AlteredFiles files, string text)
    {
        files.Add("api/reports.json", text);
        files.IntoPages("<a href=\"/api/reports.json\">JSON</a>");
    }

    private static void Copied(Inside inside, AlteredFiles files, string pattern)
    {
        foreach (var path in Directory.EnumerateFiles(inside.Folder, pattern, SearchOption.AllDirectories))
            files.Add(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    private static void Rename(Inside inside, AlteredFiles files)
    {
        foreach (var path in files.Paths.Where(path => path.StartsWith("images/", StringComparison.Ordinal)))
        {
            var name = $"images/{Hash(string.Concat(inside.Archive.Sources.Pictures.Values.Select(picture => Convert.ToHexString(picture.Bytes))))[..16]}{Path.GetExtension(path)}";
            files.Rename(path, name);
            foreach (var page in files.Paths.Where(page => page.EndsWith(".html", StringComparison.Ordinal)))
                files.Replace(page, Path.GetFileName(path), Path.GetFileName(name));
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest)) stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
