using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Leaks;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>What the leak check reads of a public file is all that a browser would.</summary>
public class WhenThePublicSiteIsRead
{
    private const string Blocks = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, pre, title, figcaption, summary, time, a, "
        + "button, label, select, option";

    [Fact]
    public void Every_text_and_attribute_of_the_example_is_in_a_decoded_form()
    {
        var output = Path.Combine(Repository.Root, "artifacts", "unused");
        var options = new BuildOptions(Repository.Input, output, new LocalDate(2026, 1, 1));
        var files = new SiteBuild(options, BuildReport.Silent).Check().Public.Site.Files;
        var texts = 0;
        foreach (var path in files.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = Encoding.UTF8.GetString(files.Read(path));
            var forms = Decoded.Forms(html).Select(form => Bare(form.Text.Text)).ToList();
            foreach (var text in TextsOf(new HtmlParser().ParseDocument(html)).Select(text => Bare(FoldedText.OfPlain(text).Text)))
            {
                Assert.True(forms.Exists(form => form.Contains(text, StringComparison.Ordinal)), $"{path}: {text}");
                texts++;
            }
        }

        Assert.True(texts > 1000, $"{texts}");
    }

    [Theory]
    [InlineData("a.bin", "a\0b", true)]
    [InlineData("a.woff2", "\u00ff\u00fe", true)]
    [InlineData("a.txt", "text", false)]
    [InlineData("a.png", "\u0089PNG\0", false)]
    public void What_is_neither_text_nor_picture_cant_be_read(string path, string bytes, bool isUnreadable) =>
        Assert.Equal(isUnreadable, new PublicFile(path, Encoding.Latin1.GetBytes(bytes)).IsUnreadable);

    [Theory]
    [InlineData("\u0089PNG\0\0tEXt Harbourlight Arena \u00ff\u00d8")]
    [InlineData("\u00ff\u00d8H\0a\0r\0b\0o\0u\0r\0l\0i\0g\0h\0t\0 \0A\0r\0e\0n\0a\0\0\0")]
    public void A_name_in_a_picture_is_found(string bytes)
    {
        var search = new WithheldTerms(
            [new FoldedTerm<WithheldPlace>("Harbourlight Arena", TermCase.Any, new WithheldPlace("site.yml", -1))],
            ExemptTexts.Of(RedactionPolicy.Default));
        var leaks = new List<Leak>();

        foreach (var form in new PublicFile("a.png", Encoding.Latin1.GetBytes(bytes)).Forms) search.Find(form, leaks);

        Assert.NotEmpty(leaks);
    }

    /// <summary>The text of each block without the blocks in it, and the value of each attribute.</summary>
    private static IEnumerable<string> TextsOf(IDocument document)
    {
        foreach (var element in document.All)
        {
            foreach (var attribute in element.Attributes) yield return attribute.Value;
            if (element.Matches(Blocks) && element.QuerySelector(Blocks) is null) yield return element.TextContent;
        }
    }

    private static string Bare(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries));
}
