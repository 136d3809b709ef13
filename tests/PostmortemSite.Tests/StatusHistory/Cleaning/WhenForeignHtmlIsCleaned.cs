using System.Text;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Cleaning;

public class WhenForeignHtmlIsCleaned
{
    public static TheoryData<string> Names => [.. ForeignHtml.Cases.Select(item => item.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Its_text_stays_and_nothing_that_does_anything(string name)
    {
        var (_, source, expected) = ForeignHtml.Cases.Single(item => item.Name == name);
        var clean = CleanMarkup.Of(source);

        Assert.Equal(expected, clean);
        Assert.Equal(expected.Length > 0, clean.Contains("stays", StringComparison.Ordinal));
        Assert.DoesNotContain("goes", clean.Replace("and goes on", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        CleanMarkup.AssertIsClean(clean, source);
    }

    /// <summary>
    /// Pieces of all cases in any order: no case of its own, but a great many that nobody thought of.
    /// </summary>
    [Fact]
    public void No_mixture_of_all_that_does_anything()
    {
        var pieces = ForeignHtml.Cases.Where(item => item.Source.Length < 1_000).SelectMany(item => Pieces(item.Source))
            .Distinct().ToList();
        var random = new Random(20260301);
        int kept = 0, changed = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var source = new StringBuilder();
            for (var length = random.Next(1, 40); length > 0; length--)
                source.Append(pieces[random.Next(pieces.Count)]);
            var clean = CleanMarkup.Of(source.ToString());
            CleanMarkup.AssertIsClean(clean, source.ToString());
            Assert.True(CleanHtml.IsStable(WriteBlocks.Html(ReadHtml.Of(source.ToString()))),
                $"Only its words are left: {source}");
            if (clean.Length > 0) kept++;
            if (clean.Contains('<') && clean.Contains("</", StringComparison.Ordinal)) changed++;
        }

        Figures.Print("foreign-html",
            $"HTML of strangers: {ForeignHtml.Cases.Count} cases and 5,000 mixtures of {pieces.Count} pieces; "
            + $"text is left of {kept:N0} mixtures, markup of {changed:N0}; off the list: 0; changed when cleaned "
            + "again: 0");
    }

    [Fact]
    public void The_same_comes_of_it_every_time_and_at_once() => Parallel.For(0, 4, _ =>
        Assert.All(ForeignHtml.Cases, item => Assert.Equal(item.Clean, CleanMarkup.Of(item.Source))));

    [Theory]
    [InlineData("It stays. ", StatusMarkup.Html)]
    [InlineData("<b>It</b> &amp; &lt;stays&gt;<br>", StatusMarkup.Html)]
    [InlineData("&", StatusMarkup.Html)]
    [InlineData("&\n\n", StatusMarkup.Plain)]
    [InlineData("- a *b* `c`\n", StatusMarkup.Markdown)]
    public void What_is_too_long_ends_with_a_mark(string part, StatusMarkup markup)
    {
        var source = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var clean = CleanHtml.Of(new StatusText(source, markup));

        Assert.InRange(clean.Length, CleanHtml.MaxLength / 2, CleanHtml.MaxLength);
        Assert.EndsWith("\n<p>…</p>", clean, StringComparison.Ordinal);
        CleanMarkup.AssertIsClean(clean, part);
    }

    /// <summary>Tags, and the text between them in short pieces.</summary>
    private static IEnumerable<string> Pieces(string source)
    {
        var start = 0;
        for (var i = 1; i <= source.Length; i++)
        {
            if (i < source.Length && source[i] != '<' && source[i - 1] != '>') continue;
            yield return source[start..i];
            start = i;
        }
    }
}
