using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Resources and accounts of clouds.</summary>
internal sealed partial class CloudAccountMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-cloud-account";

    /// <inheritdoc/>
    public string Summary => "A resource of a cloud that names its account, or an account's number.";

    /// <inheritdoc/>
    public string Words => "a cloud account";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        if (text.Text.Contains("arn:", StringComparison.Ordinal))
            foreach (Match match in Resource().Matches(text.Text))
                yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
        foreach (var place in Shapes.In(text, '/', static (_, _) => true, Bucket()).Concat(Shapes.In(text, '-', Shapes.IsBeforeWord, Machine())))
            yield return MaskMatch.At(text, place);
        foreach (var place in Shapes.In(text, '-', Shapes.IsBeforeWord, Account()))
            yield return MaskMatch.At(text, place);
        if (!text.Text.Contains("account", StringComparison.OrdinalIgnoreCase)) yield break;
        foreach (Match match in AccountNumber().Matches(text.Text))
            yield return MaskMatch.At(text, match.Groups[1].Index..(match.Groups[1].Index + match.Groups[1].Length));
    }

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</summary>
    [GeneratedRegex(@"\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:[0-9]{12}:[A-Za-z0-9_./:*+=@-]*[A-Za-z0-9_/*]", RegexOptions.CultureInvariant)]
    private static partial Regex Resource();

    [GeneratedRegex(@"\b(?:s3|gs)://[a-z0-9][a-z0-9._-]{2,62}(?:/[A-Za-z0-9_./=-]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Bucket();

    /// <summary>A machine of Amazon's.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?:i|vol|eni|sg|vpc|subnet|ami)-(?=[a-f0-9]*[0-9])[0-9a-f]{17}(?![A-Za-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    /// <summary>A service account of Google's.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9-]{4,29}@[a-z][a-z0-9-]{4,29}\.iam\.gserviceaccount\.com\b", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b[Aa]ccount(?: [Ii][Dd]| [Nn]umber)?:? [`""']?([0-9]{12})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AccountNumber();
}

/// <summary>Hardware addresses of network cards.</summary>
internal sealed partial class MacAddressMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-mac";

    /// <inheritdoc/>
    public string Summary => "A hardware address.";

    /// <inheritdoc/>
    public string Words => "a hardware address";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        Shapes.In(text, ':', Shapes.IsInMac, Address()).Concat(Shapes.In(text, '-', Shapes.IsInMac, Address()))
            .Select(place => MaskMatch.At(text, place));

    [GeneratedRegex(@"(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f]|[:-][0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

/// <summary>Numbers of cards and bank accounts, by their check digits.</summary>
internal sealed partial class PaymentMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-payment";

    /// <inheritdoc/>
    public string Summary => "A card's or a bank account's number.";

    /// <inheritdoc/>
    public string Words => "an account number";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        foreach (Match match in Card().Matches(text.Text))
            if (IsCard(match.ValueSpan)) yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
        foreach (Match match in Iban().Matches(text.Text))
            if (IsIban(match.Value)) yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
    }

    /// <summary>ISO/IEC 7812-1: from the right every second digit counts double, by its digits' sum.</summary>
    private static bool IsCard(ReadOnlySpan<char> text)
    {
        int sum = 0, count = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var digit = (text[i] - '0') * (1 + (count++ % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return count is >= 14 and <= 19 && sum % 10 == 0;
    }

    /// <summary>ISO 13616-1: with the country's letters last, and letters as numbers from ten, one remains of 97.</summary>
    private static bool IsIban(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        var rest = 0;
        foreach (var c in plain[4..] + plain[..4])
            rest = (char.IsAsciiDigit(c) ? (rest * 10) + c - '0' : (rest * 100) + c - 'A' + 10) % 97;
        return rest == 1;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.-])[3-6][0-9]{3}(?:[ -][0-9]{4}){2}[ -][0-9]{1,7}(?![A-Za-z0-9_-])|(?<![A-Za-z0-9_.-])[3-6][0-9]{13,18}(?![A-Za-z0-9_-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<![A-Za-z0-9_])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();
}
