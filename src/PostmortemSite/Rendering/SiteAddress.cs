using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Rendering;

/// <summary>
/// Where a file of the site lies, below the site's root: the one place where addresses are made. A folder's address
/// ends with a slash, and the home page's is empty. The path is unescaped; links are.
/// </summary>
/// <param name="Path">The path below the root, with forward slashes, without one at its beginning.</param>
public readonly record struct SiteAddress(string Path)
{
    private const int LongestName = 80;

    public static SiteAddress Home => new("");

    public static SiteAddress NotFound => new("404.html");

    /// <summary>The index for lunr.js.</summary>
    public static SiteAddress LunrIndex => new(WriteLunrIndex.Path);

    public static SiteAddress Feed => new("feed.xml");

    public static SiteAddress Sitemap => new("sitemap.xml");

    public static SiteAddress Robots => new("robots.txt");

    public static SiteAddress Headers => new("_headers");

    public static SiteAddress Redirects => new("_redirects");

    public static SiteAddress Postmortems => new("postmortems/");

    public static SiteAddress Years => new("years/");

    public static SiteAddress Services => new("services/");

    public static SiteAddress Causes => new("causes/");

    public static SiteAddress Tags => new("tags/");

    public static SiteAddress Search => new("search/");

    public static SiteAddress Incidents => new("incidents/");

    public static SiteAddress IncidentComponents => new("incidents/components/");

    public static SiteAddress IncidentLinks => new("api/incident-links.json");

    public static SiteAddress IncidentLinksSchema => new("api/incident-links.schema.json");

    /// <summary>Coverage and promises, in the internal edition.</summary>
    public static SiteAddress Coverage => new("incidents/coverage/");

    /// <summary>What the archive teaches as a whole.</summary>
    public static SiteAddress Insights => new("insights/");

    /// <summary>How fast incidents were noticed, taken on and ended.</summary>
    public static SiteAddress Response => new("insights/response/");

    /// <summary>Which failures came back.</summary>
    public static SiteAddress Recurrence => new("insights/recurrence/");

    /// <summary>Where it hurts.</summary>
    public static SiteAddress Patterns => new("insights/patterns/");

    /// <summary>The postmortems that name a cause and a service.</summary>
    public static SiteAddress OfCauseAt(Term cause, Term service) =>
        new SiteAddress(Patterns.Path + "cause/").Below(cause).Below(service);

    /// <summary>The postmortems that name a trigger.</summary>
    public static SiteAddress OfTrigger(Term trigger) => new SiteAddress(Patterns.Path + "trigger/").Below(trigger);

    /// <summary>The postmortems that name a trigger and a service.</summary>
    public static SiteAddress OfTriggerAt(Term trigger, Term service) => OfTrigger(trigger).Below(service);

    /// <summary>The postmortems of incidents that were found in one way.</summary>
    public static SiteAddress OfFound(Term detection) => new SiteAddress(Patterns.Path + "found/").Below(detection);

    /// <summary>The postmortems of incidents that started on a weekday within some hours.</summary>
    public static SiteAddress OfStart(IsoDayOfWeek day, int stretch)
    {
        var (from, until) = (stretch * PatternWeek.Hours, (stretch + 1) * PatternWeek.Hours);
        return new(string.Create(CultureInfo.InvariantCulture,
            $"{Patterns.Path}weekday/{day.ToString().ToLowerInvariant()}/{from:00}-{until:00}/"));
    }

    /// <summary>What the reports of a year say went well.</summary>
    public static SiteAddress OfWentWell(string year) => new($"{Patterns.Path}went-well/{year}/");

    /// <summary>All action items.</summary>
    public static SiteAddress Actions => new("actions/");

    /// <summary>All action items, for spreadsheets.</summary>
    public static SiteAddress ActionsCsv => new("actions/actions.csv");

    /// <summary>The due dates of open action items, for calendars.</summary>
    public static SiteAddress ActionsCalendar => new("actions/actions.ics");

    /// <summary>The action items of one year; null is for those without one.</summary>
    public static SiteAddress OfActions(int? year) => new(string.Create(
        CultureInfo.InvariantCulture, $"{Actions.Path}{(year is { } number ? $"{number:0000}" : "undated")}/"));

    /// <summary>The files for other programs.</summary>
    public static SiteAddress Data => new("api/");

    public static SiteAddress Of(Postmortem postmortem) => new($"postmortems/{postmortem.Slug}/");

    /// <summary>What the public reads of a report, in the internal edition.</summary>
    public static SiteAddress OfReview(Postmortem postmortem) => new($"{Of(postmortem).Path}public/");

    public static SiteAddress OfYear(Term year) => Years.Below(year);

    public static SiteAddress OfService(Term service) => Services.Below(service);

    public static SiteAddress OfCause(Term cause) => Causes.Below(cause);

    public static SiteAddress OfTag(Term tag) => Tags.Below(tag);

    public static SiteAddress Of(IncidentEntry incident) => new($"{Incidents.Path}{incident.Slug}/");

    /// <summary>The incidents of a component, or of all together.</summary>
    public static SiteAddress Of(ComponentHistory component) =>
        component.IsWhole ? Incidents : new($"{IncidentComponents.Path}{component.Slug}/");

    /// <summary>The same, of one year; null is for those without one.</summary>
    public static SiteAddress Of(ComponentHistory component, int? year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Of(component).Path}{(year is { } number ? $"{number:0000}" : "undated")}/"));

    /// <summary>The incidents of one month.</summary>
    public static SiteAddress Of(YearMonth month) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Incidents.Path}{month.Year:0000}/{month.Month:00}/"));

    /// <summary>The file that a web server answers with.</summary>
    public string FilePath => Path.Length == 0 || Path[^1] == '/' ? Path + "index.html" : Path;

    /// <summary>How many folders lie between the root and the file.</summary>
    public int Depth => Path.Count('/');

    /// <summary>The path as it stands in a link, percent-encoded.</summary>
    public string Escaped => string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The whole address below a site's.</summary>
    public string Below(Uri site) => site.AbsoluteUri.TrimEnd('/') + "/" + Escaped;

    /// <summary>A file in this folder.</summary>
    public SiteAddress File(string name) => new(Path + name);

    /// <summary>A word's page below this folder.</summary>
    public SiteAddress Below(Term term) => new($"{Path}{NameOf(term.Key)}/");

    /// <summary>
    /// A key as a folder's name: lower case, letters, digits, dots and hyphens. Keys that differ only in case or in
    /// the kind of gap share a name; whatever else is lost is made up for by a few digits of the key's hash.
    /// </summary>
    internal static string NameOf(string key)
    {
        var name = new StringBuilder(key.Length);
        var isLossy = false;
        foreach (var rune in key.Normalize().EnumerateRunes())
        {
            if (name.Length >= LongestName)
            {
                isLossy = true;
                break;
            }

            var isGap = rune.Value is ' ' or '-' or '_' or '.';
            if (IsPartOfWord(rune))
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (name.Length > 0 && name[^1] is not ('-' or '.'))
                name.Append(rune.Value == '.' ? '.' : '-');
            isLossy |= !IsPartOfWord(rune) && !isGap;
        }

        var trimmed = name.ToString().Trim('-', '.');
        // A folder called index.html would stand where the index itself does.
        if (!isLossy && trimmed is not ("" or "index.html")) return trimmed;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..6];
        return trimmed.Length == 0 ? hash : $"{trimmed}-{hash}";
    }

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
