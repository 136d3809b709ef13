using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>A text as a reader, a browser or a program would understand it.</summary>
internal sealed class Decoded
{
    /// <summary>
    /// One way of hiding something inside another: percents in an entity, base64 in JSON, HTML in a feed.
    /// </summary>
    private const int Depth = 2;

    private const int MinInRow = 5;
    private const int MinInPicture = 8;

    private static readonly Func<string, RewrittenText?>[] Codes =
        [References.Undone, Percents.Undone, Escapes.Undone, Base64Runs.Decoded, HexRuns.Decoded];

    private static readonly Func<string, RewrittenText?>[] Rows = [JoinedRows.InPairs, JoinedRows.InOtherPairs];

    private readonly RewrittenText[] steps;

    private Decoded(FoldedText text, RewrittenText[] steps, int minLength) =>
        (Text, this.steps, MinLength) = (text, steps, minLength);

    /// <summary>The decoded text, folded.</summary>
    public FoldedText Text { get; }

    /// <summary>What is shorter stands in it by chance; zero for what somebody wrote as it is.</summary>
    public int MinLength { get; }

    /// <summary>
    /// The forms of a text that are searched: as it is and, where there is something to decode, with percents and
    /// escapes undone, base64 and hexadecimal digits read, and words put together that markup or the cells of a row
    /// cut in two; and each of these decoded once more. References count as what they stand for in all of them.
    /// </summary>
    public static IEnumerable<Decoded> Forms(string text) => Forms(text, [], 0);

    /// <summary>The forms of Markdown that pages show as one of the forms above.</summary>
    public static IEnumerable<Decoded> FormsOfMarkdown(string text) => JoinedMarkdown.Of(text) is { } joined
        ? Forms(text).Concat(Forms(joined.Text, [joined], 0))
        : Forms(text);

    /// <summary>The forms of a table for spreadsheets, as it is written and with its quotes read.</summary>
    public static IEnumerable<Decoded> FormsOfCsv(string text) => DoubledQuotes.Undone(text) is { } read
        ? Forms(text).Concat(Forms(read.Text, [read], 0))
        : Forms(text);

    /// <summary>What stands in a picture, between bytes that mean something else.</summary>
    public static Decoded InPicture(string bytes) => new(FoldedText.OfPlain(bytes), [], MinInPicture);

    /// <summary>Where in the first text something stands.</summary>
    /// <param name="place">A place of the text that this form was folded from:
    /// <see cref="RewrittenText.Original"/>.</param>
    public int OffsetOf(int place)
    {
        for (var i = steps.Length - 1; i >= 0; i--) place = steps[i].StartInOriginal(place);
        return place;
    }

    private static IEnumerable<Decoded> Forms(string text, RewrittenText[] steps, int minLength, bool isJoined = false)
    {
        yield return new Decoded(FoldedText.Of(text), steps, minLength);
        if (steps.Length == Depth) yield break;
        foreach (var decode in Codes)
            foreach (var form in After(decode(text), minLength, false))
                yield return form;
        if (isJoined) yield break;
        foreach (var form in After(JoinedText.Of(text), minLength, true)) yield return form;
        foreach (var join in Rows)
            foreach (var form in After(join(text), MinInRow, true))
                yield return form;

        IEnumerable<Decoded> After(RewrittenText? step, int least, bool isJoin) =>
            step is null ? [] : Forms(step.Text, [.. steps, step], least, isJoin);
    }
}
