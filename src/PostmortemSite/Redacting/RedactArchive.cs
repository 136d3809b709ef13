using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
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
            var reports = Redact(input, [.. input.Postmortems.Where(postmortem => postmortem.IsPublished)]);
            return new RedactedArchive(input, reports, new PublicMarkdown
            {
                Site = RedactSite.Of(input.Site),
                Files = [.. reports.Select(report => report.Source).OrderBy(file => file.Path, StringComparer.Ordinal)],
                Pictures = reports.SelectMany(report => report.Pictures).DistinctBy(picture => picture.Path)
                    .ToImmutableSortedDictionary(picture => picture.Path, picture => picture, StringComparer.Ordinal),
            });
        }

        private ImmutableArray<RedactedPostmortem> Redact(Archive<Internal> archive, Postmortem[] published)
        {
            var redact = RedactPostmortem.Of(archive, rules);
            var redacted = new RedactedPostmortem[published.Length];
            Parallel.For(0, published.Length, i => redacted[i] = redact.Run(published[i]));
            return [.. redacted];
        }
    }
}
