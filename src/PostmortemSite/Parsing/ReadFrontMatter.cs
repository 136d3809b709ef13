using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Reading;

namespace PostmortemSite.Parsing;

/// <summary>Converts front matter to what it means, and reports every value that means nothing.</summary>
internal sealed class ReadFrontMatter
{
    private readonly SourceFile source;
    private readonly SiteConfiguration site;
    private readonly Action<Problem> report;
    private readonly MapReader values;

    private ReadFrontMatter(SourceFile source, YamlMap map, SiteConfiguration site, Action<Problem> report)
    {
        this.source = source;
        this.site = site;
        this.report = report;
        values = new MapReader(source.Path, map, report);
    }

    /// <summary>Reads a file's own values, with the site's defaults for its path under them.</summary>
    public static FrontMatter Of(
        SourceFile source, YamlMap own, PathDefaults defaults, SiteConfiguration site, Action<Problem> report) =>
        new ReadFrontMatter(source, defaults.Under(own, source.Path), site, report).Read();

    private FrontMatter Read()
    {
        var moments = new ReadMoments(source.Path, site, report);
        return new FrontMatter
        {
            Id = values.Text("id"),
            Title = values.Text("title"),
            Summary = values.Text("summary"),
            Date = values.Scalar("date") is { } date ? moments.Date("date", date) : null,
            Audience = Audience(),
            Status = Status(),
            Severity = Word("severity", site.Severities),
            Detection = Word("detection", site.Detections),
            Times = moments.Times(values),
            Impact = Impact(values.Map("impact")),
            Services = Words("services", site.Services),
            Triggers = Words("triggers", site.Triggers),
            Causes = Words("causes", site.Causes),
            Tags = Words("tags", site.Tags),
            Incidents = Texts("incidents"),
            StatusNote = values.Text("statusNote"),
            Authors = Texts("authors"),
            Responders = Texts("responders"),
            Related = Texts("related"),
            Aliases = Aliases(),
            PublicFace = PublicFace(values.Map("public")),
            OtherFields = Others(),
        };
    }

    private Audience Audience()
    {
        if (values.Scalar("audience") is not { } said) return Audiences.Audience.Internal;
        switch (said.Value)
        {
            case "public": return Audiences.Audience.Public;
            case "internal": return Audiences.Audience.Internal;
            default:
                Wrong(said, $"\"{said.Value}\" is no audience.",
                    NearestWord.DidYouMean(said.Value, ["public", "internal"]) ?? "Write public or internal.");
                return Audiences.Audience.Internal;
        }
    }

    private DocumentStatus? Status()
    {
        if (values.Text("draft") == "true") return DocumentStatus.Draft;
        if (values.Scalar("status") is not { } said) return null;
        switch (said.Value)
        {
            case "draft": return DocumentStatus.Draft;
            case "in-review": return DocumentStatus.InReview;
            case "final": return DocumentStatus.Final;
            default:
                Wrong(said, $"\"{said.Value}\" is no status.",
                    NearestWord.DidYouMean(said.Value, ["draft", "in-review", "final"]) ?? "Write draft, in-review or final.");
                return DocumentStatus.Draft;
        }
    }

    private Term? Word(string key, Vocabulary vocabulary) =>
        values.Scalar(key) is { } said ? Word(key, said, vocabulary) : null;

    private ImmutableArray<Term> Words(string key, Vocabulary vocabulary) =>
        [.. values.Scalars(key).Select(said => Word(key, said, vocabulary)).OfType<Term>().DistinctBy(term => term.Key)];

    private Term? Word(string key, YamlScalar said, Vocabulary vocabulary)
    {
        if (vocabulary.Find(said.Value) is { } term) return term;
        if (vocabulary.IsOpen) return said.Value.Length == 0 ? null : new Term(said.Value, said.Value);
        if (key == "severity" && !site.IsDeclared) return new Term(said.Value, said.Value);
        Wrong(said, $"\"{said.Value}\" isn't among the {(key == "severity" ? "severities" : key)} of this site.",
            NearestWord.DidYouMean(said.Value, vocabulary.Terms.Select(known => known.Key))
            ?? $"Use one of {string.Join(", ", vocabulary.Terms.Select(known => known.Key))}, or add it to site.yml.");
        return null;
    }

    private ImmutableArray<string> Texts(string key) =>
        [.. values.Scalars(key).Select(scalar => scalar.Value).Where(text => text.Length > 0)];

    private ImmutableArray<string> Aliases()
    {
        foreach (var alias in values.Scalars("aliases").Where(alias => !IsSafePath(alias.Value)))
            Wrong(alias, $"\"{alias.Value}\" can't be an old address.",
                "Begin it with a slash and use letters, digits, dots, dashes and slashes.");
        return [.. Texts("aliases").Where(IsSafePath)];
    }

    private static bool IsSafePath(string path) =>
        path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal)
        && path.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~');

    private PublicFace PublicFace(MapReader? face)
    {
        if (face is null) return Model.PublicFace.None;
        var slug = face.Scalar("slug");
        if (slug is not null && Slug.Of(slug.Value) != slug.Value)
            Wrong(slug, $"\"{slug.Value}\" can't be part of an address.", $"Write \"{Slug.Of(slug.Value)}\".");
        var read = new PublicFace(face.Text("title"), face.Text("summary"), slug is null ? null : Slug.Of(slug.Value))
        {
            Reviewed = face.Text("reviewed"),
        };
        face.RefuseOthers();
        return read;
    }

    private Impact Impact(MapReader? impact)
    {
        if (impact is null) return Model.Impact.Unknown;
        var read = new Impact
        {
            Users = Figure(impact, "users") is { } users ? (long)users : null,
            Percent = Share(impact, "percent"),
            ErrorRate = Share(impact, "errorRate"),
            Revenue = impact.Text("revenue"),
            SlaBreach = impact.Text("slaBreach") switch { "true" or "yes" => true, "false" or "no" => false, _ => null },
        };
        impact.RefuseOthers();
        return read;
    }

    private decimal? Share(MapReader impact, string key)
    {
        if (Figure(impact, key) is not { } share || share <= 100) return Figure(impact, key);
        Wrong(impact.Scalar(key)!, $"\"{key}\" is {share} percent.", "Write a share between 0 and 100.");
        return null;
    }

    private decimal? Figure(MapReader impact, string key)
    {
        if (impact.Scalar(key) is not { } said) return null;
        var text = said.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('%', ' ');
        if (text.All(c => char.IsAsciiDigit(c) || c == '.')
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure))
            return figure;
        Wrong(said, $"\"{said.Value}\" isn't a figure.", "Write digits only, such as 18400 or 61.5.");
        return null;
    }

    private ImmutableArray<(string, string)> Others()
    {
        values.Node("draft");
        var others = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var entry in values.Entries.Where(entry => !FrontMatterKeys.Known.Contains(entry.Key) && entry.Key != "draft"))
        {
            if (site.IgnoredKeys.Contains(entry.Key)) continue;
            var nearest = NearestWord.Find(entry.Key, FrontMatterKeys.Known);
            var remedy = nearest is not null ? $"Did you mean \"{nearest}\"?" : "Remove it, or name it under ignoredKeys in site.yml.";
            report(new Problem(site.IsDeclared ? ProblemSeverity.Error : ProblemSeverity.Warning, source.Path,
                entry.Position, "unknown-key", $"Front matter has no key \"{entry.Key}\".", remedy));
            if (entry.Value is YamlScalar { Value.Length: > 0 } text) others.Add((entry.Key, text.Value));
        }

        return others.ToImmutable();
    }

    private void Wrong(YamlScalar said, string message, string remedy) =>
        report(Problem.Error(source.Path, said.Position, "value", message, remedy));
}
