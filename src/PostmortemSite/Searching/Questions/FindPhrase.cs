using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Looks for words in a row: as written, whatever the case and the signs between them. The fields that a phrase is looked
/// for in are those that have an order: words that a document is filed under have none.
/// </summary>
internal static class FindPhrase
{
    private const int Tags = 2;

    /// <summary>The first field that holds it, if any does.</summary>
    public static int? FieldOf(IndexedText text, Phrase phrase) => phrase.Fields
        .Where(field => field != Tags && IsIn(text[field], phrase.Text)).Select(field => (int?)field).FirstOrDefault();

    /// <summary>A text's words in lower case, one space apart.</summary>
    public static string Row(string text) => string.Join(' ', SplitQuestion.Of(text).Select(word => word.Text));

    private static bool IsIn(string text, string phrase)
    {
        var row = Row(text);
        // Scripts without spaces have no ends of words.
        return phrase.EnumerateRunes().Any(FoldWord.IsDense)
            ? row.Contains(phrase, StringComparison.Ordinal)
            : $" {row} ".Contains($" {phrase} ", StringComparison.Ordinal);
    }
}
