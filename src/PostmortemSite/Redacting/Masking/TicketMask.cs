using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Tickets of the declared projects: <c>OPS-123</c>.</summary>
internal sealed partial class TicketMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-ticket";

    /// <inheritdoc/>
    public string Summary => "A ticket of one of the declared ticketKeys.";

    /// <inheritdoc/>
    public string Words => "a ticket";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        context.TicketKeys.Count == 0 ? [] : Shapes.In(text, '-', Shapes.IsBeforeDigit, Ticket())
            .Where(place => context.TicketKeys.Contains(text.Text[place][..text.Text[place].LastIndexOf('-')]))
            .Select(place => MaskMatch.At(text, place));

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9_]*-[0-9]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ticket();
}

/// <summary>Numbers of cases that a supplier has for us.</summary>
internal sealed partial class CaseNumberMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-case";

    /// <inheritdoc/>
    public string Summary => "The number of a case with a supplier.";

    /// <inheritdoc/>
    public string Words => "a support case";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        if (!text.Text.Contains("case", StringComparison.OrdinalIgnoreCase)) yield break;
        foreach (Match match in Number().Matches(text.Text))
            yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
    }

    [GeneratedRegex(@"\b(?:[Ss]upport )?[Cc]ase (?:ID|id|[Nn]umber|[Nn]o\.?|#):? ?#?[A-Z0-9-]*[0-9]{5,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
