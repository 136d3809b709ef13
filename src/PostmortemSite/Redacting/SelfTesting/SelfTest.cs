using System.Collections.Immutable;

namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>Something that redaction takes for granted, and that is tried before it is relied on.</summary>
/// <param name="Name">What has to hold, as words that follow "The self-test".</param>
/// <param name="Holds">Tries it.</param>
/// <param name="Remedy">What to do where it doesn't hold.</param>
internal sealed record SelfTest(string Name, Func<bool> Holds, string Remedy)
{
    /// <summary>Every self-test of the product, what others rest on first.</summary>
    public static ImmutableArray<SelfTest> Standard { get; } =
    [
        TextTests.Normalises(text => text.Normalize(System.Text.NormalizationForm.FormKC)),
        TextTests.Folds(text => Folding.FoldedText.OfPlain(text).Text),
        TextTests.ComparesOrdinally((text, beginning) => text.StartsWith(beginning, StringComparison.Ordinal)),
        TextTests.LowersInvariantly(text => text.ToLowerInvariant()),
        .. new CanaryTests().All,
    ];
}
