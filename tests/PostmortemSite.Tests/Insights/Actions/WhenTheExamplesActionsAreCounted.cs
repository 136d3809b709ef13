using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

/// <summary>The example archive without what its trackers said: what its reports say themselves.</summary>
public sealed class WhenTheExamplesActionsAreCounted(WhenTheExamplesActionsAreCounted.Listing listing)
    : IClassFixture<WhenTheExamplesActionsAreCounted.Listing>
{
    private static readonly string[] States = ["done", "in-progress", "open", "dropped", "not-stated"];

    public static TheoryData<string, string> Reports =>
        [.. Cases.Lines("example-actions.cases.txt").Select(one => (one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_item_of_a_report_is_there_with_its_state(string report, string expected)
    {
        var items = listing.Items.Where(item => item.StartsWith($"postmortems/{report[..4]}/{report}.md ", StringComparison.Ordinal));
        var states = items.CountBy(item => item.Split(" | ")[1]).ToDictionary();

        Assert.Equal(expected, string.Join(' ', States.Select(state => states.GetValueOrDefault(state))));
    }

    [Fact]
    public void None_comes_from_elsewhere() => Assert.Equal(
        Reports.Sum(report => report.Data.Item2.Split(' ').Sum(int.Parse)), listing.Items.Length);

    [Fact]
    public void Nobody_has_two_names() => Assert.Equal(
        [
            "", "Chloe Ashdown", "Dmitri Volkonsky", "Hana Kuroda", "Ingrid Solberg", "Lars Emil Bach", "Marguerite Okafor",
            "Mateo Ferrante", "Priya Raghunathan", "Tobias Lindqvist", "Yusuf Al-Mansoori",
        ],
        listing.Items.Select(item => item.Split(" | ")[2]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void All_that_promise_a_day_before_the_day_are_late_and_no_others()
    {
        var expected = listing.Items.Select(item => item.Split(" | "))
            .Where(item => item[1] is not ("done" or "dropped") && item[3].StartsWith("20", StringComparison.Ordinal)
                && string.CompareOrdinal(item[3], "2026-11-02") < 0);

        Assert.Equal(expected.Count(), listing.Overdue.Length);
        Assert.Equal("2023-05-15", listing.Overdue[0]);
    }

    /// <summary>What the command lists of it.</summary>
    public sealed class Listing
    {
        public Listing()
        {
            using var workspace = new Workspace();
            foreach (var file in Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is not "states.json"))
                workspace.With(Path.GetRelativePath(Repository.Input, file), File.ReadAllBytes(file));
            Items = workspace.Listed("path state owners due", "--all", "--as-of", "2026-11-02");
            Overdue = workspace.Listed("due", "--overdue", "--as-of", "2026-11-02");
        }

        public string[] Items { get; }

        public string[] Overdue { get; }
    }
}
