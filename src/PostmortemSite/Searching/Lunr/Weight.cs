namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// How much a term weighs in a field of a document: lunr 2.3.9's BM25 (<c>lib/idf.js</c>, <c>lib/builder.js</c>), in
/// the order of operations that JavaScript has there, so that no bit differs. No field and no document is boosted.
/// </summary>
internal static class Weight
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>How rare a term is.</summary>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="fieldCount">In how many fields of documents it stands, so that this can exceed the documents.</param>
    public static double Rarity(int documents, int fieldCount) =>
        Math.Log(1 + Math.Abs((documents - fieldCount + 0.5) / (fieldCount + 0.5)));

    /// <summary>The weight, rounded to three places.</summary>
    /// <param name="rarity">The term's <see cref="Rarity"/>.</param>
    /// <param name="frequency">How often the field holds the term.</param>
    /// <param name="length">How many terms the field has.</param>
    /// <param name="average">How many it has on average.</param>
    public static double Of(double rarity, int frequency, int length, double average) =>
        Thousandths(rarity, frequency, length, average) / 1000;

    /// <summary>The same, a thousand times as much: a whole number.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Thousandths(double rarity, int frequency, int length, double average)
    {
        var score = rarity * ((K1 + 1) * frequency) / ((K1 * (1 - B + (B * (length / average)))) + frequency);
        // JavaScript rounds halves up.
        return Math.Floor((score * 1000) + 0.5);
    }
}
