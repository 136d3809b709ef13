using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.FollowingUp;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.FollowingUp;

/// <summary>Sentences of status pages, as data, and what it takes to keep a promise.</summary>
public class WhenAReportIsPromised
{
    private static readonly LocalDate AsOf = new(2026, 3, 31);

    private static readonly string Telling =
        "On 1 March between 10:00 and 11:20 UTC orders failed. This was caused by a table that had outgrown "
        + "its disk; the alert on free space looked at another one. We moved the table, and have since added an alert "
        + "for every disk, a "
        + "limit on how fast the table may grow, and a drill in which we fill it on purpose. None of the orders was "
        + "lost; the last was "
        + "delivered at 12:05.";

    public static TheoryData<string, string> Sentences =>
        [.. Cases.Lines("promises.cases.txt").Select(one => (one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void It_is_told_from_what_only_sounds_like_it(string said, string expected)
    {
        var (state, sentence) = (said[..said.IndexOf(':')], said[(said.IndexOf(':') + 1)..].Trim());
        var promise = Find(Incident(Update(state, sentence)));
        Assert.Equal(expected, promise is null ? "nothing" : "promise");
    }

    [Fact]
    public void It_is_found_in_markup_and_quoted_without_it()
    {
        var promise = Find(Incident(new StatusUpdate
        {
            State = StatusState.Resolved,
            At = StatusTime.Parse("2026-03-01T12:00Z", zone: null),
            Body = new StatusText(
                "<p>All&nbsp;is well.</p><ul><li>A <b>root cause</b> analysis will be\n<a "
                    + "href=\"https://x.example/will-publish\">shared</a> &amp; discussed.</li></ul>",
                StatusMarkup.Html),
        }));
        Assert.Equal(("A root cause analysis will be shared & discussed.", 30), (promise!.Sentence, promise.Days));
    }

    [Fact]
    public void It_is_outstanding_until_something_comes() => Assert.Equal(PromiseOutcome.Outstanding, OutcomeOf());

    [Fact]
    public void A_short_word_afterwards_doesn_t_keep_it() =>
        Assert.Equal(PromiseOutcome.Outstanding, OutcomeOf(Update("update", "This was caused by a full disk.")));

    [Fact]
    public void Many_words_without_a_cause_don_t_keep_it() => Assert.Equal(PromiseOutcome.Outstanding,
        OutcomeOf(Update("update", string.Join(' ', Enumerable.Repeat("We are still looking at our systems.", 12)))));

    [Fact]
    public void What_was_told_before_doesn_t_keep_it() => Assert.Equal(PromiseOutcome.Outstanding,
        Find(Incident(Update("update", Telling), Update("resolved", "RCA to follow.")))!.Outcome);

    [Fact]
    public void A_later_update_that_tells_the_cause_keeps_it() =>
        Assert.Equal(PromiseOutcome.ToldInUpdate, OutcomeOf(Update("resolved", Telling)));

    [Fact]
    public void The_state_postmortem_keeps_it() =>
        Assert.Equal(PromiseOutcome.ReportOnStatusPage, OutcomeOf(Update("postmortem", "Here it is.")));

    [Fact]
    public void A_link_to_a_report_keeps_it()
    {
        var incident = Incident(Update("resolved",
            "RCA to follow.")) with
        { PostmortemUrl = new Uri("https://postmortems.larkhaven.example/a/") };
        Assert.Equal(PromiseOutcome.ReportOnStatusPage, Find(incident)!.Outcome);
    }

    [Theory]
    [InlineData(Audience.Public, DocumentStatus.Final, PromiseOutcome.PublicPostmortem)]
    [InlineData(Audience.Public, DocumentStatus.Draft, PromiseOutcome.Outstanding)]
    [InlineData(Audience.Internal, DocumentStatus.Final, PromiseOutcome.Outstanding)]
    public void Of_the_reports_here_only_one_that_customers_can_read_keeps_it(
        Audience audience, DocumentStatus status, PromiseOutcome expected)
    {
        var report = new Postmortem
        {
            Source = new SourceFile("r.md", ""),
            Slug = "r",
            Title = "R",
            Audience = audience,
            Status = status
        };
        Assert.Equal(expected,
            FindPromises.Of(Incident(Update("resolved", "RCA to follow.")), [report], AsOf)!.Outcome);
    }

    private static PromiseOutcome OutcomeOf(params StatusUpdate[] later) =>
        Find(Incident([Update("resolved", "A root cause analysis will be shared."), .. later]))!.Outcome;

    private static Promise? Find(StatusIncident incident) => FindPromises.Of(incident, [], AsOf);

    private static StatusIncident Incident(params ImmutableArray<StatusUpdate> updates) =>
        new() { Source = "main", Id = "x", Name = "X", Updates = updates, Place = default };

    private static StatusUpdate Update(string state, string said) => new()
    {
        State = StatusWord.State(state),
        At = StatusTime.Parse("2026-03-01T12:00Z", zone: null),
        Body = new StatusText(said, StatusMarkup.Plain),
    };
}
