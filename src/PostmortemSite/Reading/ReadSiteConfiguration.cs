using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads <c>site.yml</c>. Whatever it doesn't understand is a problem: a policy must not be half read.
/// </summary>
internal sealed class ReadSiteConfiguration
{
    private readonly string path;
    private readonly YamlMap map;
    private readonly MapReader root;
    private readonly ReadDeniedTermsFile readDeniedTerms;

    private ReadSiteConfiguration(SourceFile file, ReadDeniedTermsFile readDeniedTerms, Action<Problem> report)
    {
        path = file.Path;
        this.readDeniedTerms = readDeniedTerms;
        map = ReadYaml.Map(file.Path, file.Text, 0, report);
        root = new MapReader(file.Path, map, report);
    }

    /// <summary>The configuration that a <c>site.yml</c> declares.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">The folder that it lies in, from which the paths of other files are meant.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static SiteConfiguration From(SourceFile file, string input, Action<Problem> report)
    {
        var read = new ReadSiteConfiguration(file, new ReadDeniedTermsFile(input, report), report);
        var site = read.Read();
        read.root.RefuseOthers();
        return site;
    }

    private SiteConfiguration Read()
    {
        var standard = new SiteConfiguration();
        var sections = new ReadSections(root.Map("sections"));
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
            Zone = root.Zone("zone"),
            Severities = root.Node("severities") is null ? standard.Severities : Words("severities"),
            Services = Words("services"),
            Triggers = Words("triggers"),
            Causes = Words("causes"),
            Detections = Words("detections"),
            Tags = Words("tags"),
            HeadingSynonyms = sections.Synonyms(),
            Defaults = Defaults(),
            IgnoredKeys = [.. root.Scalars("ignoredKeys").Select(key => key.Value)],
            Redaction = ReadRedactionPolicy.From(root.Map("redaction"), sections.Audiences(), readDeniedTerms) with { NamedInternal = sections.NamedInternal() },
            Insights = ReadInsightSettings.From(root.Map("insights")),
            Actions = ReadActionSettings.From(root.Map("actions")),
            Places = new DeclaredPlaces(path, map),
        };
        sections.RefuseOthers();
        return site with { StatusHistory = ReadStatusSettings.From(root.Map("statusHistory"), site.Severities) };
    }

    private Uri? Address(string key)
    {
        if (root.Scalar(key) is not { } scalar) return null;
        if (Uri.TryCreate(scalar.Value.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)) return uri;
        root.Wrong(scalar.Position, $"\"{scalar.Value}\" isn't a web address.", "Write it in full: https://postmortems.example.com/.");
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
}
