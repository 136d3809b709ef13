using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting;

/// <summary>
/// Writes the <c>site.yml</c> of the public archive: what the public site knows, and a policy by which redaction leaves
/// every report as it is. Of headings, addresses and link patterns it holds only those that a public report uses.
/// </summary>
/// <param name="sources">The public archive.</param>
/// <param name="policy">The policy by which it was redacted.</param>
internal sealed partial class PublicSiteFile(Sources<Public> sources, RedactionPolicy policy)
{
    private static readonly string[] ImpactFigures = ["users", "percent", "errorRate", "revenue", "slaBreach"];

    private readonly StringBuilder yaml = new();

    public string Write()
    {
        var site = sources.Site;
        yaml.Clear().Append("# Written by \"postmortem-site redact --output\". Everything in this folder is public.\n");
        Text("title", site.Title);
        Text("organisation", site.Organisation);
        Text("description", site.Description);
        Text("language", site.Language);
        Text("url", site.Url?.AbsoluteUri);
        Text("statusPage", site.StatusPage?.AbsoluteUri);
        Text("zone", site.Zone?.Id);
        Words("severities", site.Severities);
        Words("services", site.Services);
        Words("triggers", site.Triggers);
        Words("causes", site.Causes);
        Words("detections", site.Detections);
        Words("tags", site.Tags);
        StatusHistory(site.StatusHistory);
        if (!site.Insights.Public.IsEmpty)
            Line($"insights: {{ public: [{string.Join(", ", site.Insights.Public.Select(part => part.ToString().ToLowerInvariant()))}] }}");
        Sections(site);
        Redaction();
        return yaml.ToString();
    }

    private void StatusHistory(StatusSettings settings)
    {
        if (settings.Sources.IsEmpty) return;
        yaml.Append("statusHistory:\n  sources:\n");
        foreach (var source in settings.Sources)
        {
            Line($"    - name: {JsonText.Quoted(source.Name)}");
            Text("      file", source.Path);
            Text("      url", source.Url?.AbsoluteUri);
            if (source.Since is { } since) Text("      since", LocalDatePattern.Iso.Format(since));
            Line($"      public: true");
        }

        if (settings.HiddenAtMost != StatusSettings.Default.HiddenAtMost)
            Line($"  thresholds: {{ hidden: {(long)settings.HiddenAtMost.TotalSeconds}s }}");
    }

    private void Sections(SiteConfiguration site)
    {
        yaml.Append("sections:\n  namedInternal: public\n  audience:\n");
        foreach (var kind in Enum.GetNames<SectionKind>()) Line($"    {kind}: public");
        if (site.HeadingSynonyms.IsEmpty) return;
        var lines = sources.Files.SelectMany(file => file.Text.Split('\n')).Select(HeadingWords.Normalise)
            .ToHashSet(StringComparer.Ordinal);
        var used = site.HeadingSynonyms
            .Where(heading => lines.Any(line => line.Contains(heading.Key, StringComparison.Ordinal)))
            .OrderBy(heading => heading.Key, StringComparer.Ordinal)
            .ToLookup(heading => heading.Value, heading => heading.Key);
        if (used.Count == 0) return;
        yaml.Append("  headings:\n");
        foreach (var kind in used.OrderBy(kind => kind.Key)) Line($"    {kind.Key}: {List(kind)}");
    }

    private void Redaction()
    {
        yaml.Append("redaction:\n");
        Line($"  publicImpact: {List(ImpactFigures)}");
        var addresses = policy.PublicAddresses.Where(address => IsUsed(address)).Order(StringComparer.Ordinal).ToList();
        if (addresses.Count > 0) Line($"  publicAddresses: {List(addresses)}");
        var patterns = policy.PublicLinks.Where(IsUsedPattern).ToList();
        if (patterns.Count > 0) Line($"  links: {{ public: {List(patterns)} }}");
        yaml.Append("  masks:\n");
        // What the public denies nobody denies here, so that mask has nothing to find; it can't be switched off.
        foreach (var mask in RedactionRules.Standard.Masks.Where(mask => mask.Name != "mask-denied-term"))
            Line($"    {mask.Name["mask-".Length..]}: \"off\"");
    }

    private bool IsUsed(string text) =>
        sources.Files.Any(file => file.Text.Contains(text, StringComparison.OrdinalIgnoreCase));

    private bool IsUsedPattern(string pattern) => sources.Files.SelectMany(file => WebAddress().Matches(file.Text))
        .Any(address => Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && PublicLinks.Allows(pattern, uri));

    private void Words(string key, Vocabulary words)
    {
        if (words.IsOpen)
        {
            // No severities at all are something else than the usual ones.
            if (key == "severities") Line($"{key}: []");
            return;
        }

        Line($"{key}:");
        foreach (var term in words.Terms)
        {
            var name = JsonText.Quoted(term.Name);
            Line($"  - {{ key: {JsonText.Quoted(term.Key)}, name: {name}, public: {name} }}");
        }
    }

    private void Text(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Line($"{key}: {JsonText.Quoted(value)}");
    }

    private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(JsonText.Quoted))}]";

    private void Line(FormattableString line) => yaml.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    [GeneratedRegex("""https?://[^\s"'<>`)\]}]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
