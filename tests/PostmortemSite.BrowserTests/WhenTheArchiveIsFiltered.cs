namespace PostmortemSite.BrowserTests;

/// <summary>
/// The home page's list, narrowed with the keyboard alone. What must remain is told by what a reader sees in the rows.
/// </summary>
public class WhenTheArchiveIsFiltered(ExampleSites sites, Chromium chromium)
{
    public static TheoryData<Edition> Editions => [.. Enum.GetValues<Edition>()];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Words_leave_the_rows_that_hold_them_all(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));

        await TabTo(page, "filter-text");
        await page.Keyboard.TypeAsync("2026 CHECKOUT");

        await AssertShown(page, row =>
            IsOf(2026, row) && row.Text.Contains("checkout", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_service_leaves_its_own(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));

        await TabTo(page, "filter-service");
        await page.Keyboard.TypeAsync("Payments");

        await AssertShown(page, row => row.Services.Contains("Payments"));
    }

    [Theory]
    [InlineData(Edition.Internal, "SEV1 Critical")]
    [InlineData(Edition.Public, "Critical")]
    public async Task A_severity_leaves_its_own(Edition edition, string worst)
    {
        var page = await chromium.Open(sites.HomeOf(edition));

        await TabTo(page, "filter-severity");
        await page.Keyboard.PressAsync("ArrowDown");

        await AssertShown(page, row => row.Severity == worst);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_year_leaves_its_own(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));

        await TabTo(page, "filter-year");
        await page.Keyboard.TypeAsync("2024");

        await AssertShown(page, row => IsOf(2024, row));
    }

    [Fact]
    public async Task Filters_add_up_and_outlive_a_reload()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));
        static bool IsExpected(ArchiveRow row) => row.Services.Contains("Checkout API") && IsOf(2023, row);

        await TabTo(page, "filter-service");
        await page.Keyboard.TypeAsync("Checkout");
        await TabTo(page, "filter-year");
        await page.Keyboard.TypeAsync("2023");

        await AssertShown(page, IsExpected);
        await page.ReloadAsync();
        await AssertShown(page, IsExpected);
    }

    [Fact]
    public async Task Nothing_found_is_told_and_clearing_brings_all_back()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Public));
        await TabTo(page, "filter-text");
        await page.Keyboard.TypeAsync("no report holds this");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("No postmortem matches.");

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        Assert.All(await ArchiveList.Rows(page), row => Assert.True(row.IsShown, row.Text));
    }

    private static bool IsOf(int year, ArchiveRow row) => row.Day.EndsWith($" {year}", StringComparison.Ordinal);

    private static async Task TabTo(IPage page, string id)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never reaches #{id}.");
    }

    /// <summary>Exactly these rows are shown, neither none nor all of them, and their number is announced.</summary>
    private static async Task AssertShown(IPage page, Func<ArchiveRow, bool> isExpected)
    {
        var rows = await ArchiveList.Rows(page);
        var expected = rows.Where(isExpected).ToList();
        Assert.InRange(expected.Count, 1, rows.Count - 1);
        var announced = page.GetByRole(AriaRole.Status);
        await Assertions.Expect(announced).ToHaveTextAsync($"{expected.Count} of {rows.Count} shown");
        Assert.Equal(expected, rows.Where(row => row.IsShown));
    }
}
