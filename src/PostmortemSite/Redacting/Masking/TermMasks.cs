using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Customers, code names and whatever else <c>site.yml</c> denies.</summary>
internal sealed class DeniedTermMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-denied-term";

    /// <inheritdoc/>
    public string Summary => "A term that site.yml denies: a customer, a code name.";

    /// <inheritdoc/>
    public string Words => "";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        context.DeniedTerms.In(text).Select(found => new MaskMatch(found.Start, found.End, found.Value.Replacement));
}

/// <summary>People's names, declared ones and those that a report gives as its authors and responders.</summary>
internal sealed class PersonMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-person";

    /// <inheritdoc/>
    public string Summary => "A person, by name: people.yml declares them, or the report's front matter or action items do.";

    /// <inheritdoc/>
    public string Words => KnownPeople.Someone;

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        context.People.Names.SelectMany(names => names.In(text)).Select(found => new MaskMatch(
            found.Start,
            IsFirstName(text.Original, found) ? Surname.EndAfter(text.Original, found.End) : found.End,
            found.Value));

    private static bool IsFirstName(string text, FoundTerm<string> found) =>
        char.IsUpper(text[found.Start]) && !found.Term.Text.Contains(' ', StringComparison.Ordinal);
}
