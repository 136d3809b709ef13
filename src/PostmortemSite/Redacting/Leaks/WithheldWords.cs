using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>The distinctive words of the internal archive that the public Markdown doesn't itself hold.</summary>
internal sealed class WithheldWords(ConcurrentDictionary<string, WithheldPlace> words, ExemptTexts exempt) : ILeakSearch
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(Decoded form, List<Leak> leaks)
    {
        // Words of two cells aren't one, and a picture's bytes are no words.
        if (form.MinLength > 0) return;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var found = new Words(form.Text.Text); found.MoveNext();)
        {
            if (!found.IsDistinctive || !lookup.TryGetValue(found.Word, out var word, out var place)) continue;
            var start = form.Text.StartInOriginal(found.WordStart);
            var length = form.Text.EndInOriginal(found.End) - start;
            if (exempt.Cover(form.Text.Original, start, length)) continue;
            leaks.Add(new Leak("leak-dropped", word, form.OffsetOf(start), length, place));
        }
    }
}
