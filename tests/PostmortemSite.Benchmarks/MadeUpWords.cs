namespace PostmortemSite.Benchmarks;

/// <summary>
/// Words that nobody ever wrote, as often as words are: the n-th one 1/n as often as the first (Zipf). An archive in them
/// has as many words as real ones have, which the lexicon's few hundred don't make.
/// </summary>
internal static class MadeUpWords
{
    /// <summary>How many there are.</summary>
    private const int Count = 60_000;

    private static readonly string[] Syllables =
        [.. from first in "b d f g k l m n p r s t v z br tr".Split(' ') from vowel in "a e i o u".Split(' ') select first + vowel];

    /// <summary>Some words, parted by spaces, with a full stop here and there.</summary>
    public static string Text(Dice dice, int count) =>
        string.Join(' ', Enumerable.Range(1, count).Select(i => Word(Draw(dice)) + (i % 12 == 0 || i == count ? "." : "")));

    /// <summary>The word of a rank, from 0; frequent ones are shorter.</summary>
    public static string Word(int rank)
    {
        // Steps of a prime, lest neighbours in frequency are neighbours in the alphabet.
        var number = (rank * 7919L) % (Syllables.Length * Syllables.Length);
        var word = Syllables[number % Syllables.Length] + Syllables[number / Syllables.Length];
        for (var rest = rank / (Syllables.Length * Syllables.Length); rest > 0; rest /= Syllables.Length) word += Syllables[rest % Syllables.Length];
        return word + "nrlmk"[rank % 5];
    }

    /// <summary>A rank; its logarithm is spread evenly, which is Zipf's law.</summary>
    public static int Draw(Dice dice) => (int)Math.Pow(Count, dice.Below(1_000_000) / 1e6) - 1;
}
