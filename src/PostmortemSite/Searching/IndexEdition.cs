using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Searching;

/// <summary>Indexes an edition's postmortems, from the edition alone.</summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class IndexEdition<TAudience> : IModule<Edition<TAudience>, Edition<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Edition<TAudience> Run(Edition<TAudience> input) => input.With(
        BuildIndex.Of([.. input.Entries.AsParallel().AsOrdered().Select(entry => ReadDocument.Of(entry.Postmortem))]),
        input.Entries);
}
