using System.Collections.Frozen;
using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting;

/// <summary>Turns one report's Markdown into what the public may read of it.</summary>
internal sealed class RedactPostmortem
{
    private readonly SiteConfiguration site;
    private readonly Masks declaredMasks;
    private readonly FrozenDictionary<string, string> publicSlugs;
    private readonly FrozenDictionary<string, string> slugsByName;
    private readonly LinkTargets targets;

    /// <param name="archive">The internal archive.</param>
    /// <param name="publicSlugs">The public slug of each published report's file.</param>
    public RedactPostmortem(Archive<Internal> archive, FrozenDictionary<string, string> publicSlugs)
    {
        site = archive.Site;
        declaredMasks = new Masks(site.Redaction, archive.Sources is InternalSources sources ? sources.People : []);
        this.publicSlugs = publicSlugs;
        targets = new LinkTargets(archive.Sources.Files, archive.Sources.Pictures);
        slugsByName = archive.Postmortems.Where(postmortem => publicSlugs.ContainsKey(postmortem.Source.Path))
            .SelectMany(postmortem => postmortem.Names().Select(name => (name, slug: publicSlugs[postmortem.Source.Path])))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.slug, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Redaction of an archive's reports, with links among those that are published.</summary>
    public static RedactPostmortem Of(Archive<Internal> archive) => new(archive, archive.Postmortems
        .Where(postmortem => postmortem.IsPublished)
        .ToFrozenDictionary(postmortem => postmortem.Source.Path, PublicSlug.Of, StringComparer.Ordinal));

    public RedactedPostmortem Run(Postmortem postmortem)
    {
        var source = postmortem.Source;
        var masks = declaredMasks.With(
            postmortem.Authors.Concat(postmortem.Responders), postmortem.Actions.SelectMany(action => action.Owners));
        var pictures = new PublicPictures(targets, masks);
        var edits = new Redactions(source.Text);
        new RedactBody(source, site, masks, new PublicLinks(targets, publicSlugs), pictures, edits)
            .Run(postmortem.BodyStart, postmortem.Sections);

        var front = new PublicFrontMatter(postmortem, site, masks, slugsByName).Write();
        var body = Tidy(edits.Apply()[postmortem.BodyStart..]);
        var path = $"postmortems/{publicSlugs[source.Path]}.md";
        var effective = edits.Effective();
        return new RedactedPostmortem(new SourceFile(path, front + body), postmortem, effective, pictures.UsedIn(body))
        {
            Problems = pictures.ProblemsIn(source, effective),
        };
    }

    /// <summary>One blank line where parts were left out, so that no gap tells of them, and line feeds throughout.</summary>
    private static string Tidy(string body)
    {
        var text = new StringBuilder(body.Length);
        int blank = 1, fence = 0;
        foreach (var range in body.AsSpan().EnumerateLines())
        {
            var line = range.TrimEnd();
            var ticks = line.TrimStart() is var trimmed && (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"));
            if (ticks) fence = 1 - fence;
            if (line.IsEmpty && fence == 0)
            {
                blank++;
                continue;
            }

            if (blank > 0) text.Append('\n');
            blank = 0;
            // Two spaces at a line's end are a hard break.
            text.Append(line).Append(range.EndsWith("  ") && fence == 0 && !line.IsEmpty ? "  \n" : "\n");
        }

        return text.ToString();
    }
}
