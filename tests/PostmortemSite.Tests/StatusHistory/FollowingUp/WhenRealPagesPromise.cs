using System.Globalization;
using System.Text;
using NodaTime;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.FollowingUp;
using PostmortemSite.Tests.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.FollowingUp;

/// <summary>Real status pages: each sentence that counts as a promise was read by a person.</summary>
public class WhenRealPagesPromise
{
    [Theory]
    [InlineData(StatusCorpora.Statuspage, "86xwj3k6t6mb rvw8m26hcvf7 tydkrg1vfhfr")]
    [InlineData(StatusCorpora.DatoCms,
        "2023-10-30-cloudflare-cloudflare-pages-workers-kv-and-cloudflare-access-availability-issues")]
    public void Only_promises_are_found_and_all_of_them(string name, string expected)
    {
        var history = StatusCorpora.Read(name).History;
        var all = new IncidentHistory { Sources = [history], Incidents = MergeIncidents.Across([history]) };
        var promises = FindPromises.In(all, new LocalDate(2026, 9, 1));

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{name}: {all.Incidents.Length} incidents, {promises.Length} promise a report: "
                + $"{promises.Count(promise => promise.IsKept)} kept, {promises.Count(promise => !promise.IsKept)} "
                + $"outstanding");
        foreach (var promise in promises)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {promise.Incident.Id} {promise.Outcome}, {promise.Days} days: {promise.Sentence}");
        Figures.Print($"status-promises-{name}", text.ToString());
        Assert.Equal(expected,
            string.Join(' ', promises.Select(promise => promise.Incident.Id).Order(StringComparer.Ordinal)));
    }
}
