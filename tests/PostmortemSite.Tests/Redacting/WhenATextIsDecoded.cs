using PostmortemSite.Redacting.Decoding;

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
    [InlineData("<tr><td>a</td><td>Harbour</td>\n<td class=\"x\">light</td></tr>")]
    [InlineData("<tr><th>Har<b>bour</b></th><th>light</th></tr>")]
    [InlineData("{\"a\":\"\\u003ctd\\u003eHarbour\\u003c/td\\u003e\\n\\u003ctd\\u003elight\\u003c/td\\u003e\"}")]
    [InlineData("<content type=\"html\">Harbour&lt;b&gt;light&lt;/b&gt;</content>")]
    [InlineData("<content type=\"html\">Harbour&amp;#108;ight</content>")]
    [InlineData("<a href=\"?q=Harbour&#37;6Cight\">")]
    [InlineData("<a href=\"?q=Harbour%26%23108;ight\">")]
    [InlineData("x\\nHarbourlight\\/")]
    [InlineData("\\x48arbourlight")]
    [InlineData("SGFyYm91cmxpZ2h0IGNhbGxlZA==")]
    [InlineData("https://example.com/a/SGFyYm91cmxpZ2h0IGNhbGxlZA")]
    [InlineData("token=xxSGFyYm91cmxpZ2h0IGNhbGxlZA&amp;a")]
    [InlineData("{\"a\":\"SGFyYm91cmxp\\u005a2h0IGNhbGxlZA==\"}")]
    [InlineData("0x486172626f75726c6967687420")]
    [InlineData("a486172626F75726C69676874")]
    public void A_hidden_word_is_whole(string text) =>
        Assert.Contains(Forms(text), form => form.Contains("Harbourlight", StringComparison.Ordinal));

    [Theory]
    [InlineData("<b>Ada</b> Love<i>lace</i>", "Ada Lovelace")]
    [InlineData("<p>Ada <b>Lovelace</b></p>", "Ada Lovelace")]
    [InlineData("Ada&nbsp;Lovelace", "Ada Lovelace")]
    [InlineData("Zoe\u0308 <em>Lovelace</em>", "Zoe Lovelace")]
    [InlineData("Zoe\u200b\u0308", "Zoe")]
    public void A_hidden_name_is_whole(string text, string name) =>
        Assert.Contains(Forms(text), form => form.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("<li>Harbour</li><li>light</li>")]
    [InlineData("<p><b>Harbour</b></p><p><b>light</b> 100 %</p>")]
    [InlineData("<tr><td>a <b>Harbour</b></td></tr><tr><td>light <b>b</b></td></tr>")]
    public void Words_of_different_blocks_stay_apart(string text) =>
        Assert.DoesNotContain(Forms(text), form => form.Contains("Harbourlight", StringComparison.Ordinal));

    [Fact]
    public void A_text_without_anything_hidden_is_searched_once() =>
        Assert.Single(Forms("<ul>\n<li><a href=\"a\">100 %</a></li>\n</ul>\u00b7"));

    [Theory]
    [InlineData("<p>\n<b>one</b>\n</p>\n<p>Harbour<b>light</b></p>\n", "Harbour")]
    [InlineData("one\n  ?q=Har%62ourlight", "Har%")]
    [InlineData("{\"a\":\"\\n\\u0020\",\n\"b\":\"\\u003cb>Harbour\\u003c/b>light\"}", "Harbour")]
    [InlineData("one\ntwo SGFyYm91cmxpZ2h0IGNhbGxlZA==", "SGFy")]
    [InlineData("&lt;&#37;\n&#72;arbour%6Cight", "&#72;")]
    public void A_hidden_word_is_told_where_it_is(string text, string begin)
    {
        var form = Decoded.Forms(text).Last(form => form.Text.Text.Contains("Harbourlight", StringComparison.Ordinal));

        var place = form.Text.StartInOriginal(form.Text.Text.IndexOf("Harbourlight", StringComparison.Ordinal));

        Assert.Equal(text.IndexOf(begin, StringComparison.Ordinal), form.OffsetOf(place));
    }

    private static IEnumerable<string> Forms(string text) => Decoded.Forms(text).Select(form => form.Text.Text);
}
