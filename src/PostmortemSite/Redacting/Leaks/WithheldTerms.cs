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
            if (IsPartOfNumber(form.Text.Original, found.Start, found.End)) continue;
            if (exempt.Cover(form.Text.Original, found.Start, length)) continue;
            if (form.MinLength > 0 && Weight(found.Term.Text) < form.MinLength) continue;
            leaks.Add(new Leak("leak-masked", found.Term.Text, form.OffsetOf(found.Start), length, found.Value));
        }
    }

    /// <summary>10.1.2.3 isn't in section 10.1.2.3.4.</summary>
    private static bool IsPartOfNumber(string text, int start, int end) =>
        (char.IsAsciiDigit(text[end - 1]) && end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        || (char.IsAsciiDigit(text[start]) && start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]));

    /// <summary>Of thousands of characters, two say as much as four of twenty-six.</summary>
    private static int Weight(string term) => term.Sum(c => c < '\u2e80' ? 1 : 2);
}
