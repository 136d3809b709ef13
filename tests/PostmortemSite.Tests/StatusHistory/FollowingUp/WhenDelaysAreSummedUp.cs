using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.FollowingUp;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tests.StatusHistory.FollowingUp;

/// <summary>From the end of an incident to the publication of its report, and percentiles of it.</summary>
public class WhenDelaysAreSummedUp
{
    [Theory]
    [InlineData(50, "7", 7)]
    [InlineData(50, "1 2", 1)]
    [InlineData(50, "3 1 2", 2)]
    [InlineData(90, "3 1 2", 3)]
    [InlineData(50, "4 3 2 1", 2)]
    [InlineData(90, "1 2 3 4 5 6 7 8 9 10", 9)]
    [InlineData(91, "1 2 3 4 5 6 7 8 9 10", 10)]
    [InlineData(100, "1 2 3", 3)]
    [InlineData(1, "1 2 3", 1)]
    public void A_percentile_is_one_of_the_values(int p, string values, int expected) =>
        Assert.Equal(expected, Percentile.Of(values.Split(' ').Select(int.Parse), p));

    /// <summary>In floating point, 7 % of 100 is a little more than 7.</summary>
    [Fact]
    public void The_rank_is_exact() => Assert.All(Enumerable.Range(1, 100), p =>
        Assert.Equal(p, Percentile.Of(Enumerable.Range(1, 100), p)));

    [Fact]
    public void All_come_first_and_then_each_year_of_the_end()
    {
        var delays = FindDelays.In(
        [
            Report("2024-12-31T23:00Z", "2025-01-02T23:00Z"), Report("2025-02-01T00:00Z", "2025-02-01T06:00Z"),
            Report("2025-03-01T00:00Z", "2025-03-11T00:00Z"), Report("2025-04-01T00:00Z", "2025-04-03T00:01Z"),
        ], Duration.FromHours(48));

        Assert.Equal(
            ["All 4 in time 2", "2025 3 in time 1", "2024 1 in time 1"],
            delays.Select(delay => $"{delay.Name} {delay.Count} in time {delay.InTime}"));
        Assert.Equal([true, true, false], delays.Select(delay => delay.HasFigures));
        Assert.Equal(
            (Duration.FromHours(48), Duration.FromDays(10), Duration.FromDays(10)),
            (delays[0].Median, delays[0].Ninetieth, delays[0].Longest));
    }

    [Theory]
    [InlineData("2025-03-01T00:00Z", null)]
    [InlineData(null, "2025-03-01T00:00Z")]
    [InlineData("2025-03-01T00:00Z", "2025-02-01T00:00Z")]
    [InlineData("2025-03-01", "2025-03-05")]
    [InlineData("2025-03-01T00:00", "2025-03-05T00:00Z")]
    public void What_can_t_be_measured_isn_t_counted(string? resolved, string? published) =>
        Assert.Equal(0, Assert.Single(FindDelays.In([Report(resolved, published)], Duration.FromHours(48))).Count);

    private static Postmortem Report(string? resolved, string? published) => new()
    {
        Source = new SourceFile("r.md", ""),
        Slug = "r",
        Title = "R",
        Times = new IncidentTimes { Resolved = Time(resolved), Published = Time(published) },
    };

    private static Moment? Time(string? text) => text is null ? null : StatusTime.Parse(text, zone: null);
}
