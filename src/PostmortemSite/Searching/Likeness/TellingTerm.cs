using System.Collections.Frozen;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// Which terms can tell that two reports resemble each other. Numbers, times and dates stand in all of them, and that
/// two incidents were on a Tuesday in March makes them no more alike.
/// </summary>
internal static class TellingTerm
{
    private static readonly FrozenSet<string> OfTheCalendar = """
        january february march april june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        utc gmt cet cest bst ist jst pst pdt est edt cst cdt am pm
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => StemWord.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string term)
    {
        var (letters, others) = (0, 0);
        foreach (var sign in term)
        {
            // A character of Chinese or Japanese says as much as a short word.
            if (char.IsLetter(sign)) letters += sign < '\u2e80' ? 1 : 2;
            else if (char.IsDigit(sign)) others++;
        }

        return letters >= 2 && letters > others && !OfTheCalendar.Contains(term);
    }
}
