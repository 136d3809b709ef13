using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary>
/// The example archive tells some incidents twice, one four times; each report has to find the others.
/// </summary>
public class WhenAnIncidentComesBack
{
    private static readonly Dictionary<Postmortem, IReadOnlyList<SimilarPostmortem>> Found =
        Likenesses.In(Likenesses.IndexOf(Repository.Input))
            .ToDictionary(one => one.Postmortem, one => (IReadOnlyList<SimilarPostmortem>)one.Similar);

    [Theory]
    [InlineData("PM-2023-001", "PM-2023-006")]
    [InlineData("PM-2023-006", "PM-2023-001")]
    [InlineData("PM-2024-007", "PM-2026-002")]
    [InlineData("PM-2026-002", "PM-2024-007")]
    [InlineData("PM-2024-003", "PM-2025-006")]
    [InlineData("PM-2025-006", "PM-2024-003")]
    public void It_finds_the_other_time_first(string id, string other) => Assert.Equal(other, Of(id)[0].Postmortem.Id);

    [Fact]
    public void Each_of_the_four_times_the_connections_ran_out_finds_two_others_and_no_stranger()
    {
        string[] times = ["PM-2023-001", "PM-2023-006", "PM-2024-007", "PM-2026-002"];
        foreach (var id in times)
        {
            var found = Of(id).Select(similar => similar.Postmortem.Id!).ToList();
            Assert.Equal(2, found.Count);
            Assert.All(found, other => Assert.Contains(other, times));
        }
    }

    [Fact]
    public void It_says_why_in_words_that_people_use()
    {
        var reasons = Of("PM-2025-006")[0].Shared.Reasons.ToList();
        Assert.Equal("same service, cause and trigger", reasons[0]);
        Assert.Equal("both speak of Redis evicted, holds, tiles", reasons[1]);
    }

    private static IReadOnlyList<SimilarPostmortem> Of(string id) => Found.Single(one => one.Key.Id == id).Value;
}
