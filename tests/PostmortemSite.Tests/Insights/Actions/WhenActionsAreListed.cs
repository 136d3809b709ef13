
namespace PostmortemSite.Tests.Insights.Actions;

public class WhenActionsAreListed
{
    private static string[] Listed(string columns, params string[] arguments)
    {
        using var workspace = ActionArchive.Create();
        return workspace.Listed(columns, ["--as-of", "2026-06-01", .. arguments]);
    }

    [Fact]
    public void The_open_ones_stand_in_the_order_of_their_days() => Assert.Equal(
        [
            "2026-05-01 | 31 | open | Mend the queue",
            "2026-05-31 | 1 | not-stated | Ask why",
            "2026-06-10 |  | in-progress | Watch the queue",
            "2026-07-30 |  | open | Send fewer",
            " |  | open | Count the letters",
        ],
        Listed("due days_late state text"));

    [Fact]
    public void The_done_ones_are_there_on_demand() => Assert.Equal(8, Listed("text", "--all").Length);

    [Theory]
    [InlineData("2026-05-01", new string[0])]
    [InlineData("2026-05-02", new[] { "1 | Mend the queue" })]
    [InlineData("2026-06-11", new[] { "41 | Mend the queue", "11 | Ask why", "1 | Watch the queue" })]
    public void An_item_is_late_from_the_day_after(string asOf, string[] expected)
    {
        using var workspace = ActionArchive.Create();
        Assert.Equal(expected, workspace.Listed("days_late text", "--overdue", "--as-of", asOf));
    }

    [Theory]
    [InlineData("@ada", 3)]
    [InlineData("Ada", 3)]
    [InlineData("ada lovelace", 3)]
    [InlineData("@bob", 1)]
    [InlineData("none", 1)]
    [InlineData("None", 1)]
    public void An_owner_has_one_name_however_it_is_written(string owner, int expected) =>
        Assert.Equal(expected, Listed("text", "--owner", owner).Length);

    [Fact]
    public void Initials_of_two_people_mean_neither() =>
        Assert.Equal(["AL | Rewrite it, all; or \"most\" of it"], Listed("owners text", "--all", "--owner", "AL"));

    [Theory]
    [InlineData("mail", 2)]
    [InlineData("Shop", 3)]
    public void A_service_is_that_of_the_report(string service, int expected) =>
        Assert.Equal(expected, Listed("text", "--service", service).Length);

    [Theory]
    [InlineData("--service", "shopp", "There is no service \"shopp\". Did you mean \"shop\"?")]
    [InlineData("--owner", "Ada Lovelce", "Nobody called \"Ada Lovelce\" owns an action item. Did you mean \"Ada Lovelace\"?")]
    [InlineData("--owner", "nobody-here", "Nobody called \"nobody-here\" owns an action item. \"actions list --all\" shows who owns each; \"none\" lists what nobody owns.")]
    public void What_isnt_there_is_told(string option, string said, string expected)
    {
        using var workspace = ActionArchive.Create();
        var result = workspace.Run("actions", "list", option, said);

        Assert.Equal((2, expected + "\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Tickets_lie_where_site_yml_says() => Assert.Equal(
        [
            "#12 | https://github.com/acme/shop/issues/12",
            "OPS-1 | https://tracker.example.com/browse/OPS-1",
            "https://github.com/acme/shop/issues/13 | https://github.com/acme/shop/issues/13",
            "OPS-2 | https://tracker.example.com/browse/OPS-2",
            "OPS-1 | https://tracker.example.com/browse/OPS-1",
            " | ",
            " | ",
            "OPS-4 | https://tracker.example.com/browse/OPS-4",
        ],
        Listed("ticket ticket_url", "--all"));
}
