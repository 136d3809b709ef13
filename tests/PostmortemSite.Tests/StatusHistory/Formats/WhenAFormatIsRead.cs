using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tests.StatusHistory.Formats;

public sealed class WhenAFormatIsRead
{
    public static TheoryData<string, string> Names =>
        new(StatusFixtures.All.Select(fixture => (fixture.File, fixture.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void ItSaysWhatThePageSays(string file, string name)
    {
        var fixture = StatusFixtures.All.Single(fixture => fixture.File == file && fixture.Name == name);

        Assert.Equal(fixture.Expected, StatusFixtures.Describe(fixture.Read()));
    }

    [Fact]
    public void ThereIsACaseForEachFormat()
    {
        var read = StatusFixtures.All.SelectMany(fixture => fixture.Read().Files).Select(file => file.Format)
            .OfType<StatusFormat>();

        Assert.Equal(Enum.GetValues<StatusFormat>().Except([StatusFormat.Snapshot]), read.Distinct().Order());
    }

    [Fact]
    public void EachFormatOnlyRecognisesItsOwn()
    {
        foreach (var fixture in StatusFixtures.All)
        {
            var document = new StatusDocument(fixture.Source);
            var who = StatusFormats.Standard.Where(format => format.Recognises(document))
                .Select(format => format.Format).ToList();
            // Statuspage's feeds are feeds too.
            if (who is [StatusFormat.StatuspageFeed, StatusFormat.Feed]) continue;
            Assert.True(who.Count == 1, $"{fixture.Name}: {string.Join(", ", who)}");
        }
    }

    [Fact]
    public void WhatWasReadIsReadAgainFromTheSnapshot()
    {
        foreach (var fixture in StatusFixtures.All)
        {
            var history = fixture.Read();
            var snapshot = new SourceFile(fixture.Source.Path, WriteSnapshot.Of(history.Fetched, history.Incidents));

            var again = ReadHistory.Read(fixture.Page, [snapshot], _ => { });

            Assert.Equal(snapshot.Text, WriteSnapshot.Of(again.Fetched, again.Incidents));
        }
    }
}
