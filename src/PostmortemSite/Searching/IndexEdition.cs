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
        var index = BuildIndex.Of(ReadDocuments.Of(input.Entries));
        var entries = input.Entries.ToArray();
        var similar = new FindSimilar(index).ToAll((document, other) => IsLinked(EntryOf(document), other));
        for (var document = 0; document < similar.Length; document++) EntryOf(document) = With(EntryOf(document), similar[document]);
        return input.With(index, [.. entries]);

        ref EditionEntry EntryOf(int document) => ref entries[index.Documents[document].Place];
    }

    /// <summary>What is linked anyway stays where it is, and says what the two share.</summary>
    private static EditionEntry With(EditionEntry entry, FoundAlike alike) => entry with
    {
        Related = [.. entry.Related.Select(related => related with
        {
            Shared = alike.Shown.FirstOrDefault(one => one.Postmortem.Slug == related.Postmortem.Slug)?.Shared,
        })],
        Similar = [.. alike.Shown.Where(one => !IsLinked(entry, one.Postmortem))],
        Alike = alike.All,
    };

    private static bool IsLinked(EditionEntry entry, Postmortem other) =>
        entry.Related.Any(related => related.Postmortem.Slug == other.Slug);
}
