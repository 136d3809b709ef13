using System.Collections.Frozen;
using System.Collections.Immutable;
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
    private readonly PublicSlug slug;
    private readonly FrozenDictionary<string, string> publicSlugs;
    private readonly FrozenDictionary<string, string> slugsByName;
    private readonly LinkTargets targets;
    private readonly PublicIncidents incidents;

    /// <param name="archive">The internal archive.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="published">The reports that links may lead to.</param>
    public RedactPostmortem(Archive<Internal> archive, RedactionRules rules, IEnumerable<Postmortem> published)
    {
        site = archive.Site;
        this.rules = rules;
        siteMasks = Masks.Of(archive, rules.Masks);
        slug = new PublicSlug(siteMasks);
        publicSlugs = published.ToFrozenDictionary(postmortem => postmortem.Source.Path, slug.Of, StringComparer.Ordinal);
        incidents = new PublicIncidents(archive);
        targets = new LinkTargets(archive.Sources.Files, archive.Sources.Pictures);
        slugsByName = archive.Postmortems.Where(postmortem => publicSlugs.ContainsKey(postmortem.Source.Path))
            .SelectMany(postmortem => postmortem.Names().Select(name => (name, slug: publicSlugs[postmortem.Source.Path])))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.name, pair => pair.slug, StringComparer.OrdinalIgnoreCase);
    }

    public RedactedPostmortem Run(Postmortem postmortem)
    {
        var source = postmortem.Source;
        var masks = siteMasks.For(postmortem);
        var links = new PublicLinks(targets, publicSlugs, masks);
        var pictures = new PublicPictures(targets, masks);
        var reportRules = new ReportRules(rules.Structure, masks, site, links, pictures);
        var edits = reportRules.Redact(new ReportText(source, postmortem.BodyStart, postmortem.Sections, reportRules));

        var body = TidyMarkdown.Of(edits.Apply()[postmortem.BodyStart..]);
        var name = publicSlugs.GetValueOrDefault(source.Path) ?? slug.Of(postmortem);
        var head = new PublicHead(new PublicFrontMatter(postmortem, site.Redaction, masks, incidents.Of(postmortem, links, masks), slugsByName), name)
            .Before(body, masks.Pseudonyms);
        // People get their words last: which letter somebody has follows from the public text alone.
        var named = masks.Pseudonyms.For(head + body);
        edits.Replace(0, postmortem.BodyStart, head, PublicHead.Rule);
        var effective = edits.Effective();
        return new RedactedPostmortem(
            new SourceFile($"postmortems/{name}.md", named(head + body)),
            postmortem,
            [.. WithHead(effective, postmortem, head)
                .Select(edit => edit with { Replacement = named(edit.Replacement) })],
            pictures.UsedIn(body))
        {
            Problems = pictures.ProblemsIn(source, effective),
        };
    }

    /// <summary>A report without front matter gets one all the same, and that is an edit too.</summary>
    private static ImmutableArray<Redaction> WithHead(
        ImmutableArray<Redaction> edits, Postmortem postmortem, string head) =>
        postmortem.BodyStart > 0 ? edits : edits.Insert(0, new Redaction(0, 0, head, PublicHead.Rule));
}
