using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching.Likeness;

namespace PostmortemSite.Searching;

/// <summary>Indexes an edition's postmortems and finds which resemble each other, from the edition alone.</summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class IndexEdition<TAudience> : IModule<Edition<TAudience>, Edition<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Edition<TAudience> Run(Edition<TAudience> input)
    {
        var index = BuildIndex.Of([.. input.Entries.AsParallel().AsOrdered().Select(entry => ReadDocument.Of(entry.Postmortem))]);
        var similar = new FindSimilar(index).ToAll(
            (document, other) => input.Entries[document].Related.Any(related => related.Postmortem.Slug == other.Slug));
        return input.With(index, [.. input.Entries.Select((entry, i) => entry with { Similar = similar[i] })]);
    }
}
