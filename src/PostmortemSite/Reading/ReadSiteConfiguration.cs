using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads <c>site.yml</c>. Whatever it doesn't understand is a problem: a policy must not be half read.
/// </summary>
internal sealed class ReadSiteConfiguration
{
    private readonly MapReader root;
    private readonly Action<Problem> report;
    private readonly string path;

    private ReadSiteConfiguration(string path, MapReader root, Action<Problem> report)
    {
        this.path = path;
        this.root = root;
        this.report = report;
    }

    /// <summary>The configuration that a <c>site.yml</c> declares.</summary>
    public static SiteConfiguration From(SourceFile file, Action<Problem> report)
    {
        var root = new MapReader(file.Path, ReadYaml.Map(file.Path, file.Text, 0, report), report);
        var site = new ReadSiteConfiguration(file.Path, root, report).Read();
        root.RefuseOthers();
        return site;
    }

    private SiteConfiguration Read()
    {
        var standard = new SiteConfiguration();
        var sections = root.Map("sections");
        var site = standard with
        {
            IsDeclared = true,
            Title = root.Text("title") ?? standard.Title,
            Organisation = root.Text("organisation") ?? "",
            Description = root.Text("description") ?? "",
            Language = root.Text("language") ?? standard.Language,
            Url = Address("url"),
            InternalUrl = Address("internalUrl"),
            StatusPage = Address("statusPage"),
            Zone = Zone(),
            Severities = root.Node("severities") is null ? standard.Severities : Words("severities"),
            Services = Words("services"),
            Triggers = Words("triggers"),
            Causes = Words("causes"),
            Detections = Words("detections"),
            Tags = Words("tags"),
            HeadingSynonyms = Synonyms(sections?.Map("headings")),
            Defaults = Defaults(),
            IgnoredKeys = [.. root.Scalars("ignoredKeys").Select(key => key.Value)],
            Redaction = Policy(sections?.Map("audience"), NamedInternal(sections)),
        };
        sections?.RefuseOthers();
        return site;
    }

    private Uri? Address(string key)
    {
        if (root.Scalar(key) is not { } scalar) return null;
        if (Uri.TryCreate(scalar.Value.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)) return uri;
        root.Wrong(scalar.Position, $"\"{scalar.Value}\" isn't a web address.", "Write it in full: https://postmortems.example.com/.");
        return null;
    }

    private DateTimeZone? Zone()
    {
        if (root.Scalar("zone") is not { } scalar) return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(scalar.Value) is { } zone) return zone;
        root.Wrong(scalar.Position, $"There is no time zone \"{scalar.Value}\".",
            NearestWord.DidYouMean(scalar.Value, DateTimeZoneProviders.Tzdb.Ids) ?? "Use a name such as Europe/Copenhagen or UTC.");
        return null;
    }

    private Vocabulary Words(string key)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var item in root.Maps(key))
        {
            var word = item.Text("key");
            if (word is null)
            {
                item.Wrong(item.Position, $"An item of \"{key}\" has no key.", "Write \"- key: checkout-api\".");
                continue;
            }

            var name = item.Text("name") ?? word;
            terms.Add(new Term(word, name)
            {
                // Published only if somebody says so: under the given name, or with "true" under its own.
                PublicName = item.Text("public") switch { null or "false" => null, "true" => name, var given => given },
                Aliases = [.. item.Scalars("aliases").Select(alias => alias.Value)],
            });
            item.RefuseOthers();
        }

        return new Vocabulary(terms.ToImmutable());
    }

    private ImmutableDictionary<string, SectionKind> Synonyms(MapReader? headings)
    {
        var synonyms = ImmutableDictionary.CreateBuilder<string, SectionKind>(StringComparer.Ordinal);
        foreach (var entry in headings?.Entries ?? [])
        {
            if (Kind(entry) is not { } kind) continue;
            foreach (var heading in headings!.Scalars(entry.Key)) synonyms[HeadingWords.Normalise(heading.Value)] = kind;
        }

        return synonyms.ToImmutable();
    }

    private ImmutableArray<FrontMatterDefaults> Defaults()
    {
        var defaults = ImmutableArray.CreateBuilder<FrontMatterDefaults>();
        foreach (var item in root.Maps("defaults"))
        {
            var glob = item.Text("path");
            if (glob is null) item.Wrong(item.Position, "Defaults need a path.", "Write \"path: postmortems/2019/**\".");
            else defaults.Add(new FrontMatterDefaults(glob, item.Map("set")?.Entries ?? []));
            item.RefuseOthers();
        }

        return defaults.ToImmutable();
    }

    private RedactionPolicy Policy(MapReader? audiences, Audience namedInternal)
    {
        var standard = RedactionPolicy.Default;
        var sections = standard.Sections.ToBuilder();
        foreach (var entry in audiences?.Entries ?? [])
        {
            var said = audiences!.Scalar(entry.Key);
            if (Kind(entry) is not { } kind || said is null) continue;
            if (said.Value is "public" or "internal")
                sections[kind] = said.Value == "public" ? Audience.Public : Audience.Internal;
            else
                audiences.Wrong(said.Position, $"\"{said.Value}\" is no audience.", "Write public or internal.");
        }

        var redaction = root.Map("redaction");
        var links = redaction?.Map("links");
        var policy = standard with
        {
            NamedInternal = namedInternal,
            Sections = sections.ToImmutable(),
            PublicImpact = redaction?.Node("publicImpact") is null
                ? standard.PublicImpact
                : [.. redaction.Scalars("publicImpact").Select(figure => figure.Value)],
            InternalHosts = Texts("internalHosts"),
            PublicAddresses = [.. Texts("publicAddresses").Select(address => address.ToLowerInvariant())],
            TicketKeys = Texts("ticketKeys"),
            DeniedTerms = DeniedTerms(redaction),
            RequiresReview = redaction?.Text("review") == "required",
            Masks = Masks(redaction?.Map("masks")),
            PublicLinks = [.. links?.Scalars("public").Select(pattern => pattern.Value) ?? []],
        };
        links?.RefuseOthers();
        redaction?.RefuseOthers();
        return policy;

        ImmutableArray<string> Texts(string key) => [.. redaction?.Scalars(key).Select(scalar => scalar.Value) ?? []];
    }

    private static Audience NamedInternal(MapReader? sections)
    {
        if (sections?.Scalar("namedInternal") is not { } said) return Audience.Internal;
        if (said.Value is not ("public" or "internal"))
            sections.Wrong(said.Position, $"\"{said.Value}\" is no audience.", "Write public or internal.");
        return said.Value == "public" ? Audience.Public : Audience.Internal;
    }

    private static ImmutableDictionary<string, MaskSetting> Masks(MapReader? masks) =>
        (masks?.Entries ?? []).ToImmutableDictionary(
            entry => entry.Key == "link" ? "link-internal" : "mask-" + entry.Key,
            entry => masks!.Text(entry.Key) switch
            {
                "off" => new MaskSetting(false, null),
                "on" => new MaskSetting(true, null),
                var words => new MaskSetting(true, words),
            });

    private static ImmutableArray<DeniedTerm> DeniedTerms(MapReader? redaction)
    {
        var terms = ImmutableArray.CreateBuilder<DeniedTerm>();
        foreach (var item in redaction?.Maps("deniedTerms") ?? [])
        {
            var term = item.Text("term") ?? item.Text("key");
            if (term is null) item.Wrong(item.Position, "A denied term is missing.", "Write \"- term: Project X\".");
            else terms.Add(new DeniedTerm(term, item.Text("replacement") ?? "…"));
            item.RefuseOthers();
        }

        return terms.ToImmutable();
    }

    private SectionKind? Kind(YamlEntry entry)
    {
        if (Enum.TryParse<SectionKind>(entry.Key, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) return kind;
        report(Problem.Error(path, entry.Position, "unknown-section", $"There is no section \"{entry.Key}\".",
            NearestWord.DidYouMean(entry.Key, Enum.GetNames<SectionKind>())
            ?? $"Known sections: {string.Join(", ", Enum.GetNames<SectionKind>())}."));
        return null;
    }
}
