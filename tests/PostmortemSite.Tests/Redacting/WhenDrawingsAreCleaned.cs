using System.Text;
using PostmortemSite.Redacting.Pictures;

namespace PostmortemSite.Tests.Redacting;

public class WhenDrawingsAreCleaned
{
    public const string Chart = """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="240" height="120" viewBox="0 0 240 120">
          <defs>
            <linearGradient id="Layer-Zq" x1="0" x2="1"><stop offset="0" stop-color="#1b6ef3"/><stop offset="100%" stop-color="rgba(27, 110, 243, .5)"/></linearGradient>
            <clipPath id="clip"><rect x="0" y="0" width="240" height="100"/></clipPath>
            <g id="dot"><circle r="3" fill="darkslategrey"/></g>
          </defs>
          <g clip-path="url(#clip)" transform="translate(0 2) scale(1, -1)"><path d="M0 100L40 20 80 60c1-2 3 4 5.5.5Z" fill="url('#Layer-Zq')" fill-rule="evenodd"/></g>
          <use xlink:href="#dot" x="40" y="20"/><use href="#dot" x="80" y="60"/>
          <text x="120" y="115" font-family="Inter, sans-serif" text-anchor="middle">Errors &amp; <tspan font-weight="bold">retries</tspan>, été</text>
        </svg>
        """;

    [Fact]
    public void A_chart_is_written_anew_with_other_names()
    {
        var clean = WhenPicturesAreCleaned.Fit(Chart);
        const string expected =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"120\" viewBox=\"0 0 240 120\">"
            + "<defs><linearGradient id=\"a\" x1=\"0\" x2=\"1\"><stop offset=\"0\" stop-color=\"#1b6ef3\"></stop>"
            + "<stop offset=\"100%\" stop-color=\"rgba(27, 110, 243, .5)\"></stop></linearGradient>"
            + "<clipPath id=\"b\"><rect x=\"0\" y=\"0\" width=\"240\" height=\"100\"></rect></clipPath>"
            + "<g id=\"c\"><circle r=\"3\" fill=\"darkslategrey\"></circle></g></defs>"
            + "<g clip-path=\"url(#b)\" transform=\"translate(0 2) scale(1, -1)\">"
            + "<path d=\"M 0 100 L 40 20 80 60 c 1-2 3 4 5.5.5 Z\" fill=\"url(#a)\" fill-rule=\"evenodd\"></path></g>"
            + "<use href=\"#c\" x=\"40\" y=\"20\"></use><use href=\"#c\" x=\"80\" y=\"60\"></use>"
            + "<text x=\"120\" y=\"115\" font-family=\"Inter, sans-serif\" text-anchor=\"middle\">Errors &amp; "
            + "<tspan font-weight=\"bold\">retries</tspan>, &#233;t&#233;</text></svg>\n";
        Assert.Equal(expected, Encoding.UTF8.GetString(clean.Bytes));
        Assert.Equal(".svg", clean.Extension);
        Assert.Equal("Inter, sans-serif\nErrors & retries, été\nErrors &  retries , été", clean.Words);
        Assert.Equal(clean.Bytes, WhenPicturesAreCleaned.Fit(clean.Bytes).Bytes);
    }

    [Theory]
    [InlineData("<title>Zq</title>", "holds <title>")]
    [InlineData("<desc>Zq</desc>", "holds <desc>")]
    [InlineData("<metadata>Zq</metadata>", "holds <metadata>")]
    [InlineData("<!-- Zq -->", "holds a comment")]
    [InlineData("<?zq zq?>", "holds a processing instruction")]
    [InlineData("<text><![CDATA[Zq]]></text>", "holds a CDATA section")]
    [InlineData("<g>Zq</g>", "holds text outside <text>")]
    [InlineData("<script>alert(1)</script>", "holds <script>")]
    [InlineData("<style>*{}</style>", "holds <style>")]
    [InlineData("<foreignObject/>", "holds <foreignObject>")]
    [InlineData("<image href='x.png'/>", "holds <image>")]
    [InlineData("<a href='https://example.com'/>", "holds <a>")]
    [InlineData("<animate attributeName='x'/>", "holds <animate>")]
    [InlineData("<filter/>", "holds <filter>")]
    [InlineData("<p xmlns='http://www.w3.org/1999/xhtml'/>", "holds <p>")]
    [InlineData("<g data-host='Zq'/>", "holds the attribute data-host")]
    [InlineData("<g class='Zq'/>", "holds the attribute class")]
    [InlineData("<g style='fill:red'/>", "holds the attribute style")]
    [InlineData("<g onload='alert(1)'/>", "holds the attribute onload")]
    [InlineData("<g xmlns:zq='urn:zq'/>", "holds the attribute xmlns:zq")]
    [InlineData("<g aria-label='Zq'/>", "holds the attribute aria-label")]
    [InlineData("<g fill='Zqname'/>", "holds the attribute fill")]
    [InlineData("<g fill='url(https://example.com/x#y)'/>", "holds the attribute fill")]
    [InlineData("<g width='Zq'/>", "holds the attribute width")]
    [InlineData("<path d='M0 0 Nq'/>", "holds the attribute d")]
    [InlineData("<use href='other.svg#x'/>", "holds the attribute href")]
    [InlineData("<use href='data:image/svg+xml,x'/>", "holds the attribute href")]
    [InlineData("<g id='x'><use href='#x'/></g>", "repeats its parts too often")]
    [InlineData("<g id='x'><use href='#y'/></g><use id='y' href='#x'/>", "repeats its parts too often")]
    [InlineData("<g>", "is damaged")]
    [InlineData("&zq;", "is damaged")]
    [InlineData("\u0001", "is damaged")]
    public void What_isnt_on_the_list_is_refused_and_named(string content, string why) =>
        Assert.StartsWith(why, Why($"<svg xmlns='http://www.w3.org/2000/svg'>{content}</svg>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>", "holds a document type")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><text>\u0080</text></svg>", "is damaged")]
    [InlineData("<svg/>", "holds <svg>")]
    public void A_drawing_has_to_be_one(string drawing, string why) =>
        Assert.StartsWith(why, Why(Encoding.Latin1.GetBytes(drawing)), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_may_not_be_endless()
    {
        const string start = "<svg xmlns='http://www.w3.org/2000/svg'>";
        Assert.Equal("is too complex a drawing", Why(start + string.Concat(Enumerable.Repeat("<g/>", 10_000)) + "</svg>"));
        Assert.Equal("is too complex a drawing", Why(start + string.Concat(Enumerable.Repeat("<g>", 5_000))));
        Assert.Equal("repeats its parts too often", Why(start + string.Concat(Enumerable.Repeat("<use href='#x'/>", 1_001)) + "</svg>"));
        Assert.Equal("is a drawing of more than 1 MB", Why(start + new string(' ', 1_000_000) + "</svg>"));
    }

    private static string Why(string drawing) => Why(Encoding.UTF8.GetBytes(drawing));

    private static string Why(byte[] drawing) => Assert.IsType<CleanedPicture.Refused>(CleanPicture.Of(drawing)).Why;
}
