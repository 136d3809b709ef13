using PostmortemSite.Redacting.Folding;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting.Folding;

/// <summary>Two texts that look alike fold to the same.</summary>
public class WhenATextIsFolded
{
    public static TheoryData<string, string> Folded => [.. Cases.Lines("folding.cases.txt")];

    [Theory]
    [MemberData(nameof(Folded))]
    public void It_is_what_a_reader_sees(string text, string expected) => Assert.Equal(expected, FoldedText.Of(text).Text);

    [Fact]
    public void No_ASCII_character_is_anothers_look() =>
        Assert.DoesNotContain(Confusables.CodePoints, codePoint => codePoint < 0x80);

    [Fact]
    public void Every_look_is_ASCII() =>
        Assert.All(Confusables.CodePoints, codePoint => Assert.All(Confusables.LookOf(codePoint)!, c => Assert.True(c < 0x80)));

    [Fact]
    public void A_text_in_ASCII_is_itself()
    {
        var text = string.Concat(Enumerable.Range(0, 128).Select(c => (char)c));
        Assert.Same(text, FoldedText.OfPlain(text).Text);
        Assert.Equal(text, FoldedText.Of(text).Text);
    }

    [Fact]
    public void Folding_again_changes_nothing()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0x30000 and < 0xE0000) continue;
            var text = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            AssertStable(text);
            if (codePoint < 0x20000) AssertStable($"a{text}\u0301");
        }

        var random = new Random(7);
        string[] pieces = ["a", "é", "\u0301", "\u0336", "ı", "\u200b", "ﾊ", "ﾟ", "\u1112", "\u1161", "\u11ab", "각", "क", "\u093c", "王",
            "\ud835\udc00", "\ud835", "\udc00", "–", "\u00a0", "½", "ﬁ", "ß", "&", "\u0345", "\u05b0", "א", "\u3099", "か", "İ"];
        for (var i = 0; i < 20_000; i++)
            AssertStable(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    [Fact]
    public void Nothing_that_Unicode_calls_ignorable_is_left()
    {
        int[] samples = [0xAD, 0x34F, 0x61C, 0x180E, 0x200D, 0x2064, 0x2069, 0xFEFF, 0xFE0F, 0x1D173, 0xE0001, 0xE01EF];
        foreach (var codePoint in samples)
            Assert.Equal("ab", FoldedText.Of($"a{char.ConvertFromUtf32(codePoint)}b").Text);
    }

    [Fact]
    public void Every_place_leads_back_to_the_text()
    {
        const string Text = "x Harb\u200bour&shy;l\u0301\u200big\u0336ht ﬁx &#108;ate 王\u3000é. ";
        var folded = FoldedText.Of(Text);

        Assert.Equal("x Harbourlight fix late 王 e. ", folded.Text);
        Assert.Equal("Harb\u200bour&shy;l\u0301\u200big\u0336ht", Back("Harbourlight"));
        Assert.Equal("ﬁ", Back("i", 15));
        Assert.Equal("&#108;ate", Back("late"));
        Assert.Equal("王", Back("王"));
        Assert.Equal("é.", Back("e.", 21));
        Assert.Equal(Text.Length, folded.EndInOriginal(folded.Text.Length));
        Assert.Equal(0, folded.StartInOriginal(0));

        string Back(string part, int from = 0)
        {
            var start = folded.Text.IndexOf(part, from, StringComparison.Ordinal);
            return Text[folded.StartInOriginal(start)..folded.EndInOriginal(start + part.Length)];
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("ﾊ")]
    [InlineData("e\u0301\u0323")]
    [InlineData("\u0323\u0301")]
    [InlineData("&#108;")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("\ud800")]
    [InlineData("\u200b")]
    public Task A_megabyte_is_folded_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        return Task.Run(() => FoldedText.Of(text), TestContext.Current.CancellationToken);
    }

    private static void AssertStable(string text)
    {
        var once = FoldedText.OfPlain(text).Text;
        if (FoldedText.OfPlain(once).Text != once)
            Assert.Fail(string.Join(' ', text.Select(c => $"{(int)c:X4}")) + " -> " + string.Join(' ', once.Select(c => $"{(int)c:X4}"))
                + " -> " + string.Join(' ', FoldedText.OfPlain(once).Text.Select(c => $"{(int)c:X4}")));
    }
}
