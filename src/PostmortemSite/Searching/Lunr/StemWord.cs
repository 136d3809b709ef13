namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Porter's stemmer as lunr 2.3.9 has it (<c>lib/stemmer.js</c>; M. F. Porter, An algorithm for suffix stripping,
/// 1980): English words are cut to what their forms share. Whatever isn't a vowel counts as a consonant, digits and
/// signs too.
/// </summary>
internal ref struct StemWord
{
    private static readonly (string Suffix, string Becomes)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("alli", "al"),
        ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string Becomes)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly (string Suffix, string Becomes)[] Step4 =
    [
        ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""), ("ant", ""), ("ent", ""),
        ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("al", ""), ("er", ""),
        ("ic", ""), ("ou", ""),
    ];

    // The longest word that a suffix can be put onto is as long as the word itself, and an e more.
    private readonly Span<char> letters;
    private int length;

    private StemWord(Span<char> letters, int length)
    {
        this.letters = letters;
        this.length = length;
    }

    private readonly ReadOnlySpan<char> Word => letters[..length];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return word.ToString();
        var letters = word.Length < 128 ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        word.CopyTo(letters);
        // A y at the beginning is a consonant, which its capital says.
        var startsWithY = letters[0] == 'y';
        if (startsWithY) letters[0] = 'Y';
        var stem = new StemWord(letters, word.Length);
        stem.DropPlural();
        stem.DropPastAndProgressive();
        if (stem.length > 2 && stem.Word[^1] == 'y' && !IsVowel(stem.Word[^2])) stem.letters[stem.length - 1] = 'i';
        stem.Replace(Step2, 0);
        stem.Replace(Step3, 0);
        stem.DropSuffix();
        stem.DropFinalE();
        if (startsWithY) letters[0] = 'y';
        return stem.Word.ToString();
    }

    private void DropPlural()
    {
        if (Word[^1] != 's') return;
        if (Ends("sses") || Ends("ies")) length -= 2;
        else if (Word[^2] != 's') length--;
    }

    private void DropPastAndProgressive()
    {
        if (Ends("eed"))
        {
            if (Measure(Word[..^3]) > 0) length--;
            return;
        }

        var suffix = Ends("ed") ? 2 : Ends("ing") ? 3 : 0;
        if (suffix == 0 || !HoldsVowel(Word[..^suffix])) return;
        length -= suffix;
        if (Word.EndsWith("at") || Word.EndsWith("bl") || Word.EndsWith("iz") || IsShort(Word)) letters[length++] = 'e';
        else if (length > 1 && Word[^1] == Word[^2] && !"aeiouylsz".Contains(Word[^1])) length--;
    }

    private void DropSuffix()
    {
        if (Replace(Step4, 1)) return;
        if ((Ends("sion") || Ends("tion")) && Measure(Word[..^3]) > 1) length -= 3;
    }

    private void DropFinalE()
    {
        if (Ends("e"))
        {
            var stem = Word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !IsShort(stem))) length--;
        }

        if (Word.EndsWith("ll") && Measure(Word) > 1) length--;
    }

    /// <summary>Replaces the longest suffix that fits, if what is before it is longer than a measure.</summary>
    /// <returns>True if a suffix fits, replaced or not.</returns>
    private bool Replace((string Suffix, string Becomes)[] table, int moreThan)
    {
        foreach (var (suffix, becomes) in table)
        {
            if (!Ends(suffix)) continue;
            if (Measure(Word[..^suffix.Length]) <= moreThan) return true;
            length -= suffix.Length;
            becomes.CopyTo(letters[length..]);
            length += becomes.Length;
            return true;
        }

        return false;
    }

    /// <summary>True if the word ends so, and something is before it.</summary>
    private readonly bool Ends(string suffix) => length > suffix.Length && Word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsVowelOrY(char letter) => IsVowel(letter) || letter == 'y';

    /// <summary>How often consonants follow vowels.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var at = AfterFirstConsonants(word);
        for (var measure = 0; ; measure++)
        {
            if (at == word.Length) return measure;
            at++;
            while (at < word.Length && IsVowel(word[at])) at++;
            if (at == word.Length) return measure;
            at++;
            while (at < word.Length && !IsVowelOrY(word[at])) at++;
        }
    }

    private static bool HoldsVowel(ReadOnlySpan<char> word) => AfterFirstConsonants(word) < word.Length;

    private static int AfterFirstConsonants(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || IsVowel(word[0])) return 0;
        var at = 1;
        while (at < word.Length && !IsVowelOrY(word[at])) at++;
        return at;
    }

    /// <summary>True for consonants, one vowel and a consonant other than w, x and y.</summary>
    private static bool IsShort(ReadOnlySpan<char> word) =>
        word.Length > 2
        && !IsVowelOrY(word[^1]) && word[^1] is not ('w' or 'x')
        && IsVowelOrY(word[^2])
        && AfterFirstConsonants(word) == word.Length - 2;
}
