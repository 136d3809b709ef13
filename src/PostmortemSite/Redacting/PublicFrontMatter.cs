using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting;

/// <summary>Writes the front matter of a public report from an allow-list: what isn't named here doesn't leave.</summary>
internal sealed class PublicFrontMatter(
    Postmortem postmortem, RedactionPolicy policy, Masks masks, IEnumerable<string> incidents, FrozenDictionary<string, string> publicSlugs)
{
    private readonly StringBuilder yaml = new();

    /// <summary>The title that the public reads; people in it are marks.</summary>
    public string Title { get; } = postmortem.PublicFace.Title ?? masks.Apply(postmortem.Title);

    /// <summary>The front matter between its fences.</summary>
    /// <param name="slug">The file's name, if it isn't the one that follows from the title.</param>
    public string Write(string? slug)
    {
        yaml.Clear().Append("---\n");
        Text("title", Title);
        if (postmortem.Date is { } date) Plain("date", date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Plain("audience", "public");
        Plain("status", "final");
        if (!IsFromText("severity")) Text("severity", postmortem.Severity?.PublicName);
        foreach (var (name, moment) in postmortem.Times.Known())
            if (!IsBeforeStart(moment) && !IsFromText(name))
                Plain(name, Written(moment));
        if (!IsFromText("services")) Words("services", postmortem.Services);
        Words("triggers", postmortem.Triggers);
        Words("causes", postmortem.Causes);
        Text("detection", postmortem.Detection?.PublicName);
        Words("tags", postmortem.Tags);
        List("incidents", incidents);
        if (postmortem.StatusNote is { } note) Text("statusNote", masks.Apply(note));
        Impact();
        List("related", postmortem.Related.Select(name => publicSlugs.GetValueOrDefault(name)).OfType<string>());
        List("aliases", postmortem.Aliases);
        Face(slug);
        return yaml.Append("---\n").ToString();
    }

    /// <summary>Under the key where they came from: a public report that is redacted again stays as it is.</summary>
    private void Face(string? slug)
    {
        if (slug is null && string.IsNullOrWhiteSpace(postmortem.PublicFace.Summary)) return;
        yaml.Append("public:\n");
        Text("  slug", slug);
        Text("  summary", postmortem.PublicFace.Summary);
    }

    /// <summary>Old prose may say so, and it is wrong; front matter that says so would be a problem.</summary>
    private bool IsBeforeStart(Moment moment) =>
        moment.Since(postmortem.Times.Started) is { } elapsed && elapsed < Duration.Zero;

    private bool IsFromText(string key) => postmortem.ReadFromText.Contains(key);

    private void Impact()
    {
        var impact = postmortem.Impact;
        (string Key, string? Value)[] figures =
        [
            ("users", impact.Users?.ToString(CultureInfo.InvariantCulture)),
            ("percent", impact.Percent?.ToString(CultureInfo.InvariantCulture)),
            ("errorRate", impact.ErrorRate?.ToString(CultureInfo.InvariantCulture)),
            ("revenue", impact.Revenue is { } revenue ? JsonText.Quoted(revenue) : null),
            ("slaBreach", impact.SlaBreach is { } breach ? (breach ? "true" : "false") : null),
        ];
        // What was read from the text is read from the public text again.
        var published = figures.Where(figure => figure.Value is not null && policy.PublicImpact.Contains(figure.Key)).ToList();
        if (impact.IsFromText || published.Count == 0) return;
        yaml.Append("impact:\n");
        foreach (var (key, value) in published) yaml.Append(CultureInfo.InvariantCulture, $"  {key}: {value}\n");
    }

    private static string Written(Moment moment) => moment switch
    {
        { Precision: Precision.Day } => moment.Local.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        { Offset: { } offset } => moment.Local.WithOffset(offset).ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture),
        _ => moment.Local.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
    };

    private void Words(string key, IEnumerable<Term> terms) =>
        List(key, terms.Where(term => term.PublicName is not null).Select(term => term.PublicName!));

    private void List(string key, IEnumerable<string> values)
    {
        var list = values.Distinct(StringComparer.Ordinal).ToList();
        if (list.Count > 0) Plain(key, $"[{string.Join(", ", list.Select(JsonText.Quoted))}]");
    }

    private void Text(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Plain(key, JsonText.Quoted(value));
    }

    private void Plain(string key, string value) => yaml.Append(key).Append(": ").Append(value).Append('\n');
}
