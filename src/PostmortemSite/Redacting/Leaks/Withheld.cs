using System.Collections.Concurrent;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// What the public must not find: names and everything else that has a mask, and every distinctive word of the
/// internal archive that the public Markdown doesn't itself hold.
/// </summary>
internal static class Withheld
{
    /// <summary>What looks for names; what is declared is looked for by itself.</summary>
    private static readonly string[] OfDeclared = ["mask-person", "mask-initials", "mask-denied-term"];

    /// <summary>Gathers what is withheld.</summary>
    public static IReadOnlyList<ILeakSearch> From(
        Archive<Internal> archive, Archive<Public> published, IStagedFiles blank)
    {
        var allowed = AllowedWords.Of(published, blank);
        var values = new ConcurrentDictionary<string, WithheldPlace>(StringComparer.OrdinalIgnoreCase);
        var words = new ConcurrentDictionary<string, WithheldPlace>(StringComparer.Ordinal);
        var policy = archive.Site.Redaction;
        var exempt = ExemptTexts.Of(policy);
        var all = Masks.Standard.Where(mask => policy.IsOn(mask.Name)).ToArray();
        var masks = all.Where(mask => !OfDeclared.Contains(mask.Name)).ToArray();
        // Looking for handles numbers the people, so each thread has a context of its own.
        using var contexts = new ThreadLocal<MaskContext>(() => new MaskContext(policy, []));
        Parallel.ForEach(archive.Postmortems, postmortem =>
        {
            var text = FoldedText.Of(postmortem.Source.Text);
            KeepValues(postmortem.Source.Path, text, contexts.Value!);
            KeepWords(postmortem.Source.Path, text);
        });
        var terms = values.OrderBy(value => value.Value)
            .Select(value => new FoldedTerm<WithheldPlace>(value.Key, TermCase.Any, value.Value));
        return [new WithheldTerms(DeclaredTerms.Of(archive, IsWithheld).Concat(terms), exempt), new WithheldWords(words, exempt)];

        bool IsWithheld(string rule, string text) => policy.IsOn(rule) && !exempt.HoldAnywhere(text);

        void KeepValues(string path, FoldedText text, MaskContext context)
        {
            foreach (var mask in masks)
                foreach (var found in mask.In(text, context))
                    if (text.Original[found.Start..found.End] is var value && IsWithheld(mask.Name, value))
                        Keep(values, value, new WithheldPlace(path, found.Start));
        }

        void KeepWords(string path, FoldedText text)
        {
            for (var found = new Words(text.Text); found.MoveNext();)
                if (found.IsDistinctive && !allowed.Contains(found.Word) && !exempt.HoldAnywhere(found.Word))
                    Keep(words, found.Word, new WithheldPlace(path, text.StartInOriginal(found.WordStart)));
        }
    }

    /// <summary>Remembers where a value stands; of several the first place, whichever thread comes first.</summary>
    private static void Keep(
        ConcurrentDictionary<string, WithheldPlace> places, ReadOnlySpan<char> value, WithheldPlace place)
    {
        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(value, out var known) && known.CompareTo(place) <= 0) return;
        places.AddOrUpdate(value.ToString(), place, (_, known) => known.CompareTo(place) <= 0 ? known : place);
    }
}
