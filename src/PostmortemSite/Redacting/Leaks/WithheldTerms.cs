using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>Names, customers, addresses and everything else that has a mask.</summary>
internal sealed class WithheldTerms(IEnumerable<FoldedTerm<WithheldPlace>> terms, ExemptTexts exempt) : ILeakSearch
{
    private readonly FoldedTerms<WithheldPlace> terms = new(terms);

    /// <inheritdoc/>
    public void Find(Decoded form, List<Leak> leaks)
    {
        foreach (var found in terms.In(form.Text))
        {
            var length = found.End - found.Start;
            if (exempt.Cover(form.Text.Original, found.Start, length)) continue;
            if (form.MinLength > 0 && Weight(found.Term.Text) < form.MinLength) continue;
            leaks.Add(new Leak("leak-masked", found.Term.Text, form.OffsetOf(found.Start), length, found.Value));
        }
    }

    /// <summary>Of thousands of characters, two say as much as four of twenty-six.</summary>
    private static int Weight(string term) => term.Sum(c => c < '\u2e80' ? 1 : 2);
}
