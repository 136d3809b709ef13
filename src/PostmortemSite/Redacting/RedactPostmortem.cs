using System.Collections.Frozen;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting;

/// <summary>Turns one report's Markdown into what the public may read of it.</summary>
internal sealed class RedactPostmortem
{
    private readonly SiteConfiguration site;
    private readonly RedactionRules rules;
    private readonly Masks siteMasks;
    private readonly FrozenDictionary<string, string> publicSlugs;
    private readonly FrozenDictionary<string, string> slugsByName;
    private readonly LinkTargets targets;

    /// <param name="archive">The internal archive.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="publicSlugs">The public slug of each published report's file.</param>
    public RedactPostmortem(Archive<Internal> archive, RedactionRules rules, FrozenDictionary<string, string> publicSlugs)
    {
        site = archive.Site;
        this.rules = rules;
        siteMasks = Masks.Of(archive, rules.Masks);
        this.publicSlugs = publicSlugs;
        targets = new LinkTargets(archive.Sources.Files, archive.Sources.Pictures);
        slugsByName = archive.Postmortems.Where(postmortem => publicSlugs.ContainsKey(postmortem.Source.Path))
            .SelectMany(postmortem => postmortem.Names().Select(name => (name, slug: publicSlugs[postmortem.Source.Path])))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.name, pair => pair.slug, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Redaction of an archive's reports, with links among those that are published.</summary>
    public static RedactPostmortem Of(Archive<Internal> archive, RedactionRules rules)
    {
        var slug = new PublicSlug(Masks.Of(archive, rules.Masks));
        return new RedactPostmortem(archive, rules, archive.Postmortems.Where(postmortem => postmortem.IsPublished)
            .ToFrozenDictionary(postmortem => postmortem.Source.Path, slug.Of, StringComparer.Ordinal));
    }

    public RedactedPostmortem Run(Postmortem postmortem)
    {
        var source = postmortem.Source;
        var masks = siteMasks.For(postmortem);
        var links = new PublicLinks(targets, publicSlugs, masks);
        var pictures = new PublicPictures(targets, masks);
        var reportRules = new ReportRules(rules.Structure, masks, site, links, pictures);
        var edits = reportRules.Redact(new ReportText(source, postmortem.BodyStart, postmortem.Sections, reportRules));

        var front = new PublicFrontMatter(postmortem, site.Redaction, masks, links, slugsByName).Write();
        var body = TidyMarkdown.Of(edits.Apply()[postmortem.BodyStart..]);
        var marked = front + body;
        // People get their words last: which letter somebody has follows from the public text alone.
        var named = masks.Pseudonyms.For(marked);
        edits.Replace(0, postmortem.BodyStart, front, "front-matter");
        var effective = edits.Effective();
        return new RedactedPostmortem(
            new SourceFile($"postmortems/{publicSlugs[source.Path]}.md", named(marked)),
            postmortem,
            [.. effective.Select(edit => edit with { Replacement = named(edit.Replacement) })],
            pictures.UsedIn(body))
        {
            Problems = pictures.ProblemsIn(source, effective),
        };
    }
}
