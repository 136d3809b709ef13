using AngleSharp.Dom;
using NodaTime.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

public sealed class WhenAnIncidentTouchesDays(WhenAnIncidentTouchesDays.Site site)
    : IClassFixture<WhenAnIncidentTouchesDays.Site>
{
    public static TheoryData<int, string, string> Cases =>
        [.. Support.Cases.Lines("touched-days.cases.txt").Select((one, index) => (index, one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_of_them_stands_out_and_no_other(int number, string window, string days)
    {
        var drawn = DrawnDays.Of(site.PageOf(number)).Select(day => LocalDatePattern.Iso.Format(day.Day))
            .Order(StringComparer.Ordinal);

        Assert.Equal($"{window} => {days}", $"{window} => {string.Join(' ', drawn)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lists_name_them_with_a_link_to_the_incident(int number, string window, string days)
    {
        var links = site.PageOf(number).QuerySelectorAll(".day-list a")
            .Select(link => link.GetAttribute("href")).Distinct();

        Assert.Equal((window, days.Length > 0 ? $"../../../incidents/case-{number}/" : ""),
            (window, string.Concat(links)));
    }

    public sealed class Site : IDisposable
    {
        private readonly Workspace workspace = new();

        public Site()
        {
            var cases = Support.Cases.Lines("touched-days.cases.txt").Select((one, number) =>
            {
                var parts = one.Input.Split(' ');
                return new Posted($"case-{number}", parts[0], parts.Length == 4 ? parts[2] : null)
                { State = parts[^1] }.At($"Case {number}");
            });
            workspace.With("site.yml", "title: T\n")
                .With("status/page.json", StatusPage.Of("2026-03-10T12:00:00Z", cases)).Built();
        }

        /// <summary>The page of a case's component, which has no other incident.</summary>
        public IParentNode PageOf(int number) =>
            workspace.Page($"internal/incidents/components/case-{number}/index.html");

        public void Dispose() => workspace.Dispose();
    }
}
