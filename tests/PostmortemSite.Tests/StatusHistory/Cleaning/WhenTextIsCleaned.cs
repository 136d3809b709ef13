using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Cleaning;

public class WhenTextIsCleaned
{
    public static TheoryData<string> Names => [.. Cases.Blocks("markup.cases.txt").Select(item => item.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_written_as_HTML(string name)
    {
        var (_, source, expected) = Cases.Blocks("markup.cases.txt").Single(item => item.Name == name);
        var clean = CleanHtml.Of(new StatusText(source,
            name.StartsWith("plain", StringComparison.Ordinal) ? StatusMarkup.Plain : StatusMarkup.Markdown));

        Assert.Equal(expected, clean);
        CleanMarkup.AssertIsClean(clean, source);
    }

    [Fact]
    public void Markdown_that_is_small_to_write_and_huge_to_read_is_plain_text()
    {
        var table = string.Concat(Enumerable.Repeat("|", 1_000)) + "\n"
            + string.Concat(Enumerable.Repeat("|-", 1_000)) + "\n"
            + string.Concat(Enumerable.Repeat("|\n", 1_000));
        Assert.StartsWith("<p>|||", CleanHtml.Of(new StatusText(table, StatusMarkup.Markdown)),
            StringComparison.Ordinal);
        var nested = string.Concat(Enumerable.Repeat("> ", 5_000)) + "It stays.";
        Assert.Contains("It stays.", CleanHtml.Of(new StatusText(nested, StatusMarkup.Markdown)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_can_be_had_alone()
    {
        Assert.Equal("Resolved - a & b\nMore.\nCell | 2\nItem\nand its part\ncode",
            CleanHtml.TextOf(new StatusText(
                "<p><b>Resolved</b> - a &amp; b<br>More.<!-- goes "
                    + "--></p><table><td>Cell<td>2</table><ul><li>Item<ul><li>and its part</ul></ul><pre>code</pre>",
                StatusMarkup.Html)));
        Assert.Equal("", CleanHtml.TextOf(new StatusText("<script>x</script>", StatusMarkup.Html)));
    }
}
