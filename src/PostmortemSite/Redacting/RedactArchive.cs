using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting.Reviewing;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting;

/// <summary>
/// The public archive: Markdown that everybody may read, and a site that knows only what they may know. Nothing but
/// <see cref="RedactArchive"/> can make one, because its constructor is private and the module stands inside.
/// </summary>
public sealed class PublicMarkdown : Sources<Public>
{
    private PublicMarkdown()
    {
    }

    /// <summary>Turns an internal archive into the Markdown that the public may read, by allow-list.</summary>
    public sealed class RedactArchive : IModule<Archive<Internal>, RedactedArchive>
    {
        private readonly RedactionRules rules;

        /// <summary>With every rule of the product.</summary>
        public RedactArchive()
            : this(RedactionRules.Standard)
        {
        }

        /// <summary>With other rules.</summary>
        internal RedactArchive(RedactionRules rules) => this.rules = rules;

        /// <inheritdoc/>
        public Phase Phase => Phase.Process;

        /// <inheritdoc/>
        public RedactedArchive Run(Archive<Internal> input)
        {
            var candidates = Candidates(input);
            var published = candidates.Where(candidate => candidate.IsPublished)
                .Select(candidate => candidate.Report).ToArray();
            var originals = published.Select(report => report.Original).ToArray();
            // Where review keeps some back, nothing may link to them.
            if (originals.Length < candidates.Count(candidate => candidate.Report.Original.IsPublished))
                published = Redact(input, originals, originals);
            return new RedactedArchive(input, candidates, new PublicMarkdown
            {
                Site = RedactSite.Of(input.Site),
                Files = [.. published.Select(report => report.Source).OrderBy(file => file.Path, StringComparer.Ordinal)],
                StatusFiles = RedactStatusHistory.Files(input.History),
                Pictures = published.SelectMany(report => report.Pictures).DistinctBy(picture => picture.Path)
                    .ToImmutableSortedDictionary(picture => picture.Path, picture => picture, StringComparer.Ordinal),
            });
        }

        /// <summary>
        /// Every report that asks to be public, as it reads when all that are final are published: what people approve
        /// mustn't depend on what else is approved.
        /// </summary>
        public ImmutableArray<Candidate> Candidates(Archive<Internal> archive)
        {
            var asking = archive.Postmortems.Where(postmortem => postmortem.Audience == Audience.Public).ToArray();
            return [.. Redact(archive, asking, asking.Where(postmortem => postmortem.IsPublished))
                .Select(report => Candidate.Of(report, archive.Site.Redaction))];
        }

        private RedactedPostmortem[] Redact(
            Archive<Internal> archive, Postmortem[] postmortems, IEnumerable<Postmortem> published)
        {
            var redact = new RedactPostmortem(archive, rules, published);
            var redacted = new RedactedPostmortem[postmortems.Length];
            Parallel.For(0, postmortems.Length, i => redacted[i] = redact.Run(postmortems[i]));
            return redacted;
        }
    }
}
