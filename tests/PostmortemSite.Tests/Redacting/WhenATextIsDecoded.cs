using PostmortemSite.Redacting;

namespace PostmortemSite.Tests.Redacting;

/// <summary>A word that is hidden in a file is whole in one of the forms that are searched.</summary>
public class WhenATextIsDecoded
{
    [Theory]
    [InlineData("<p>Harbourlight</p>")]
    [InlineData("<p>Harbour<strong>light</strong></p>")]
    [InlineData("<p>H<em>a</em>rbourlight</p>")]
    [InlineData("<p>H<em><a href=\"a\" title=\"b\">a</a></em>rbour<wbr>light called")]
    [InlineData("<p>a < b and <b>Harbour</b>light > c</p>")]
    [InlineData("<img alt=\"Harbour<b>light</b>\">")]
    [InlineData("<i>Harbour&#108;</i>ight")]
    [InlineData("{\"q\": \"Harbour\\u006cight\"}")]
    [InlineData("{\"q\": \"\\u003cb>\\ud83d Harbour\\u006cight\"}")]
    [InlineData("<a href=\"?q=Harbour%6Cight\">")]
    [InlineData("100 % <a href=\"?q=%48arbourlight\">")]
    [InlineData("Harbour&#x6c;ight")]
    [InlineData("Harbour\u200blight")]
    [InlineData("Harb\u00adour\ufeff&shy;light")]
    [InlineData("Ｈａｒｂｏｕｒｌｉｇｈｔ")]
    public void A_hidden_word_is_whole(string text) => Assert.Contains(Forms(text), form => form.Contains("Harbourlight", StringComparison.Ordinal));

    [Theory]
    [InlineData("<b>Ada</b> Love<i>lace</i>", "Ada Lovelace")]
    [InlineData("<p>Ada <b>Lovelace</b></p>", "Ada Lovelace")]
    [InlineData("Ada&nbsp;Lovelace", "Ada Lovelace")]
    [InlineData("Zoe\u0308 <em>Lovelace</em>", "Zo\u00eb Lovelace")]
    [InlineData("Zoe\u200b\u0308", "Zo\u00eb")]
    public void A_hidden_name_is_whole(string text, string name) => Assert.Contains(Forms(text), form => form.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("<li>Harbour</li><li>light</li>")]
    [InlineData("<p><b>Harbour</b></p><p><b>light</b> 100 %</p>")]
    [InlineData("<td>a <b>Harbour</b></td><td>light <b>b</b></td>")]
    public void Words_of_different_blocks_stay_apart(string text) => Assert.DoesNotContain(Forms(text), form => form.Contains("Harbourlight", StringComparison.Ordinal));

    [Fact]
    public void A_text_without_anything_hidden_is_searched_once() =>
        Assert.Single(Forms("<ul>\n<li><a href=\"a\">100 %</a></li>\n</ul>\u00b7"));

    [Fact]
    public void A_word_that_markup_cuts_is_told_on_its_own_line()
    {
        const string Text = "<p>\n<b>one</b>\n</p>\n<p>Harbour<b>light</b></p>\n";

        var joined = Decoded.Forms(Text).Last();

        Assert.Equal(Text.LastIndexOf("<p>", StringComparison.Ordinal), joined.OffsetOf(joined.Text.IndexOf("Harbourlight", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Forms(string text) => Decoded.Forms(text).Select(form => form.Text);
}
