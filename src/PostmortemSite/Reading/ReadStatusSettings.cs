using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>statusHistory</c> of <c>site.yml</c>.</summary>
internal sealed class ReadStatusSettings
{
    private static readonly ImmutableArray<string> Impacts = ["none", "minor", "major", "critical"];

    /// <summary>More days than this are more than a duration can hold.</summary>
    private const int MostUnits = 10_000_000;

    private readonly MapReader map;

    private ReadStatusSettings(MapReader map) => this.map = map;

    /// <summary>The settings; the default's where nothing is declared.</summary>
    /// <param name="map">What is declared, or null.</param>
    /// <param name="severities">The site's severities.</param>
    public static StatusSettings From(MapReader? map, Vocabulary severities)
    {
        if (map is null) return StatusSettings.Default;
        var settings = new ReadStatusSettings(map).Read(severities);
        map.RefuseOthers();
        return settings;
    }

    private StatusSettings Read(Vocabulary severities)
    {
        var standard = StatusSettings.Default;
        var coverage = map.Map("coverage");
        var thresholds = map.Map("thresholds");
        var settings = standard with
        {
            Sources = Sources(),
            CoverageImpact = coverage?.OneOf("impact", Impacts) is { } impact
                ? Enum.Parse<StatusImpact>(impact, ignoreCase: true)
                : standard.CoverageImpact,
            CoverageSince = coverage is null ? null : Day(coverage, "since"),
            Waivers = Waivers(),
            FirstPostWithin = Length(thresholds, "firstPost") ?? standard.FirstPostWithin,
            HiddenAtMost = Length(thresholds, "hidden") ?? standard.HiddenAtMost,
            PublishWithin = Length(thresholds, "published") ?? standard.PublishWithin,
            ExpectedImpacts = ExpectedImpacts(severities),
        };
        coverage?.RefuseOthers();
        thresholds?.RefuseOthers();
        return settings;
    }

    private ImmutableArray<StatusSource> Sources()
    {
        var sources = ImmutableArray.CreateBuilder<StatusSource>();
        foreach (var item in map.Maps("sources"))
        {
            if (Source(item) is { } source) sources.Add(source);
            item.RefuseOthers();
        }

        foreach (var same in sources.GroupBy(source => Slug.Of(source.Name), StringComparer.Ordinal)
            .Where(same => same.Count() > 1))
            map.Wrong(same.Last().DeclaredAt.Position, $"Two sources are called \"{same.Key}\".",
                "Give each a name of its own.");
        return sources.ToImmutable();
    }

    private static StatusSource? Source(MapReader item)
    {
        var (name, file) = (item.Scalar("name"), item.Scalar("file"));
        // Everything is read, so that one wrong value isn't told of as many.
        var source = new StatusSource(name?.Value ?? "", file?.Value.TrimEnd('/') ?? "")
        {
            Url = Address(item, "url"),
            Format = Format(item),
            IsPublic = item.OneOf("public", "true", "false") == "true",
            Zone = item.Zone("zone"),
            Since = Day(item, "since"),
            Pull = Address(item, "pull"),
            PullsOlder = item.OneOf("olderPages", "true", "false") == "true",
            PageId = item.Text("pageId"),
            IsDeclared = true,
            DeclaredAt = item.PlaceAt(name?.Position ?? item.Position),
        };
        if (name is null || file is null)
            item.Wrong(item.Position, "A source needs a name and a file.",
                "Write \"name: main\" and \"file: status/main.json\", or a folder with several files.");
        else if (!IsBelow(file.Value))
            item.Wrong(file.Position, $"\"{file.Value}\" isn't a path below {StatusSettings.Folder}/.",
                $"Put the history into {StatusSettings.Folder}/, and write its path with forward slashes.");
        else return source;
        return null;
    }

    private static bool IsBelow(string path) =>
        path.StartsWith(StatusSettings.Folder + "/", StringComparison.Ordinal)
            && path.Length > StatusSettings.Folder.Length + 1
        && !path.Contains("..", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static StatusFormat? Format(MapReader item)
    {
        if (item.Scalar("format") is not { } said) return null;
        if (StatusFormatNames.Find(said.Value) is { } format) return format;
        item.Wrong(said.Position, $"There is no format \"{said.Value}\".",
            NearestWord.DidYouMean(said.Value, StatusFormatNames.All)
                ?? $"Known formats: {string.Join(", ", StatusFormatNames.All)}.");
        return null;
    }

    private static Uri? Address(MapReader item, string key)
    {
        if (item.Scalar(key) is not { } said) return null;
        if (Uri.TryCreate(said.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        item.Wrong(said.Position, $"\"{said.Value}\" isn't a web address.",
            "Write it in full: https://status.example.com/.");
        return null;
    }

    private static LocalDate? Day(MapReader item, string key)
    {
        if (item.Scalar(key) is not { } said) return null;
        if (LocalDatePattern.Iso.Parse(said.Value) is { Success: true, Value: var day }) return day;
        item.Wrong(said.Position, $"\"{said.Value}\" isn't a date.", "Write it as 2026-03-01.");
        return null;
    }

    /// <summary><c>90s</c>, <c>15m</c>, <c>48h</c>, <c>7d</c>.</summary>
    private static Duration? Length(MapReader? item, string key)
    {
        if (item?.Scalar(key) is not { } said) return null;
        if (said.Value is { Length: > 1 } text
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture,
                out var number)
            && number <= MostUnits && "smhd".Contains(text[^1], StringComparison.Ordinal))
            return text[^1] switch
            {
                's' => Duration.FromSeconds(number),
                'm' => Duration.FromMinutes(number),
                'h' => Duration.FromHours(number),
                _ => Duration.FromDays(number),
            };
        item.Wrong(said.Position, $"\"{said.Value}\" isn't a length of time.", "Write 15m, 48h or 7d.");
        return null;
    }

    private ImmutableArray<StatusWaiver> Waivers()
    {
        var waivers = ImmutableArray.CreateBuilder<StatusWaiver>();
        foreach (var item in map.Maps("waivers"))
        {
            var (incident, reason) = (item.Scalar("incident"), item.Text("reason"));
            if (incident is null || string.IsNullOrWhiteSpace(reason))
                item.Wrong(item.Position, "A waiver needs an incident and a reason.",
                    "Write \"incident: p4xd7g0w1q2z\" and \"reason: …\".");
            else waivers.Add(new StatusWaiver(incident.Value, reason, item.PlaceAt(incident.Position)));
            item.RefuseOthers();
        }

        return waivers.ToImmutable();
    }

    private ImmutableDictionary<string, ImmutableArray<StatusImpact>> ExpectedImpacts(Vocabulary severities)
    {
        var expected = ImmutableDictionary.CreateBuilder<string, ImmutableArray<StatusImpact>>(StringComparer.Ordinal);
        if (map.Map("impacts") is not { } impacts) return expected.ToImmutable();
        foreach (var entry in impacts.Entries)
        {
            var words = impacts.Scalars(entry.Key);
            foreach (var word in words.Where(word => !Impacts.Contains(word.Value)))
                impacts.Wrong(word.Position, $"\"{word.Value}\" is no impact of a status page.",
                    NearestWord.DidYouMean(word.Value, Impacts) ?? $"Write {string.Join(", ", Impacts)}.");
            if (severities.Find(entry.Key) is { } severity)
                expected[severity.Key] = [.. words.Where(word => Impacts.Contains(word.Value))
                    .Select(word => Enum.Parse<StatusImpact>(word.Value, ignoreCase: true))];
            else
                impacts.Wrong(entry.Position, $"\"{entry.Key}\" isn't among the severities of this site.",
                    NearestWord.DidYouMean(entry.Key, severities.Terms.Select(known => known.Key))
                        ?? "Declare it under \"severities\".");
        }

        return expected.ToImmutable();
    }
}
