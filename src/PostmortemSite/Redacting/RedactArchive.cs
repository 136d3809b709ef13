using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

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
    public sealed class RedactArchive : IModule<Archive<Internal>, PublicMarkdown>
    {
        /// <inheritdoc/>
        public Phase Phase => Phase.Process;

        /// <inheritdoc/>
        public PublicMarkdown Run(Archive<Internal> input)
        {
            var published = input.Postmortems.Where(postmortem => postmortem.IsPublished).ToArray();
            var redact = RedactPostmortem.Of(input);
            var redacted = new RedactedPostmortem[published.Length];
            Parallel.For(0, published.Length, i => redacted[i] = redact.Run(published[i]));
            return new PublicMarkdown
            {
                Site = RedactSite.Of(input.Site),
                Files = [.. redacted.Select(report => report.Source).OrderBy(file => file.Path, StringComparer.Ordinal)],
                Pictures = redacted.SelectMany(report => report.Pictures).DistinctBy(picture => picture.Path)
                    .ToImmutableSortedDictionary(picture => picture.Path, picture => picture, StringComparer.Ordinal),
            };
        }
    }
}
