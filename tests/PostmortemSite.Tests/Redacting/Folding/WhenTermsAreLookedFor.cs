using System.Text;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting.Folding;

/// <summary>A term is found in every form in which somebody would write it, and in no other word.</summary>
public class WhenTermsAreLookedFor
{
    public static TheoryData<string, string> Found => [.. Cases.Lines("terms.cases.txt")];

    [Theory]
    [MemberData(nameof(Found))]
    public void Each_is_found_where_it_stands(string input, string expected)
    {
        var colon = input.IndexOf(": ", StringComparison.Ordinal);
        var terms = new FoldedTerms<int>(input[..colon].Split('|').Select((term, i) => term.StartsWith('^')
            ? new FoldedTerm<int>(term[1..], TermCase.Capital, i)
            : term.StartsWith('=') ? new FoldedTerm<int>(term[1..], TermCase.Exact, i)
            : new FoldedTerm<int>(term, TermCase.Any, i)));
        var text = input[(colon + 2)..];

        Assert.Equal(expected, Bracketed(text, terms.In(FoldedText.Of(text))));
    }

    [Theory]
    [InlineData("Harbourlight\nArena")]
    [InlineData("Harbourlight\r\n> > Arena")]
    [InlineData("Harbourlight  \n      Arena")]
    [InlineData("Harbourlight\t\u00a0Arena")]
    public void Words_may_stand_on_two_lines(string text)
    {
        var terms = new FoldedTerms<int>([new FoldedTerm<int>("Harbourlight Arena", TermCase.Any, 1)]);
        Assert.Equal($"- [{text}].", Bracketed($"- {text}.", terms.In(FoldedText.Of($"- {text}."))));
    }

    [Fact(Timeout = 60_000)]
    public Task A_hundred_thousand_terms_are_found_in_one_pass() => Task.Run(() =>
    {
        var values = Enumerable.Range(0, 100_000).Select(i => $"brisk-ledger-{i}.fra2.corp.example").ToList();
        var terms = new FoldedTerms<int>(values.Select((value, i) => new FoldedTerm<int>(value, TermCase.Any, i))
            .Append(new FoldedTerm<int>("Brisk Ledger", TermCase.Any, -1)));
        var text = FoldedText.Of(string.Concat(Enumerable.Repeat("the brisk ledger was restarted; brisk-ledger-77.fra2.corp.example too. ", 10_000)));
        var found = terms.In(text);

        Assert.Equal(20_000, found.Count);
        Assert.Equal(10_000, found.Count(term => term.Value == 77));
    }, TestContext.Current.CancellationToken);

    private static string Bracketed(string text, IReadOnlyList<FoundTerm<int>> found)
    {
        var result = new StringBuilder();
        for (var place = 0; place <= text.Length; place++)
        {
            result.Append(']', found.Count(term => term.End == place)).Append('[', found.Count(term => term.Start == place));
            if (place < text.Length) result.Append(text[place]);
        }

        return result.ToString();
    }
}
