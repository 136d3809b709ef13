using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

public class WhenReportsAreUnrelated
{
    [Fact]
    public void None_is_called_similar()
    {
        using var workspace = new Workspace();
        foreach (var (name, text) in MadeUpReports.Unrelated) workspace.With($"postmortems/{name}.md", text);
        workspace.Built();
        foreach (var (name, _) in MadeUpReports.Unrelated)
            Assert.Null(workspace.Page($"internal/postmortems/{name}/index.html").QuerySelector(".related"));
    }

    /// <summary>The figure that the threshold was chosen by.</summary>
    [Fact]
    public void Hardly_one_of_a_thousand_real_ones_finds_a_stranger()
    {
        ImmutableArray<IndexedDocument>[] corpora =
            [.. Likenesses.OfCorpora().Select(index => index.Documents.OrderBy(document => document.Place).ToImmutableArray())];
        var dice = new Random(20260101);
        var (reports, archives, found) = (0, 300, 0);
        for (var i = 0; i < archives; i++)
        {
            // A report of each of some organisations, which have nothing to do with each other.
            var drawn = dice.GetItems(corpora, dice.Next(2, 14)).Distinct()
                .Select((corpus, number) =>
                    corpus[dice.Next(corpus.Length)] with { Ref = $"r{number}/" })
                .ToImmutableArray();
            reports += drawn.Length;
            found += Likenesses.In(BuildIndex.Of(drawn)).Count(one => !one.Similar.IsEmpty);
        }

        Figures.Print(
            "likeness-of-strangers",
            $"{archives} archives of unrelated real reports: {found} of {reports} reports find a similar one");
        Assert.True(found * 500 < reports, $"{found} of {reports}");
    }
}
