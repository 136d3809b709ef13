using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Tests.Proof;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Words in other letters than ASCII's have an index of their own, which the leak check reads as well.</summary>
public class WhenSearchWordsAreForeign
{
    private const string Site = "url: https://example.com/\n";

    private const string Report = """
        ---
        audience: public
        status: final
        date: 2025-01-01
        public: { title: Café データベース, slug: cafe }
        ---
        # Café

        ## Summary

        The café lost its data: データベースの接続が切れ、決済が止まりました。

        تعطل تسجيل الدخول إلى النظام لمدة ساعة.
        """;

    private static readonly KeyValuePair<string, byte[]>[] Files =
    [
        new("site.yml", Encoding.UTF8.GetBytes(Site)),
        new("postmortems/a.md", Encoding.UTF8.GetBytes(Report)),
        new("postmortems/b.md", Encoding.UTF8.GetBytes("# Inside\n\n秘密の計画 سرية crème\n")),
    ];

    [Fact]
    public void Those_that_the_public_texts_hold_may_be_searched_for()
    {
        var built = ProofBuild.Run(Files);

        Assert.True(built.Code == ExitCode.Fine, built.Message);
        var terms = SearchReadings.IndexOf(built.Public).ToHashSet(StringComparer.Ordinal);
        Assert.All(["cafe", "デー", "決済", "الدخول"], term => Assert.Contains(term, terms));
        Assert.All(["秘密", "سرية", "creme"], term => Assert.DoesNotContain(term, terms));
    }

    [Theory]
    [InlineData("秘密")]
    [InlineData("سرية")]
    [InlineData("creme")]
    public void One_that_none_of_them_holds_stops_the_build(string term)
    {
        var built = ProofBuild.Run(Files, leak: new LeakyBuild("a word too many")
        {
            Index = (_, edition) => edition.With(WithLetters(edition.Index, term), edition.Entries),
        });

        Assert.Equal(ExitCode.Leak, built.Code);
        Assert.Contains("leak-index", built.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(term, built.Message, StringComparison.Ordinal);
    }

    private static SearchIndex WithLetters(SearchIndex index, string term)
    {
        var letters = index.Letters!;
        var strange = new IndexedTerm(term, letters.Terms.Length, [[], [new Posting(0, 1)], []]);
        return new SearchIndex(index.Documents, index.Lengths, index.Terms)
        {
            Letters = new SearchIndex(letters.Documents, letters.Lengths, [.. letters.Terms, strange]),
        };
    }
}
