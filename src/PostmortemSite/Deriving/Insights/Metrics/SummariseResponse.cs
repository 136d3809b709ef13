using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Metrics;

/// <summary>Measures all postmortems of an edition and puts them together by quarter, service, severity and cause.</summary>
internal static class SummariseResponse
{
    private static readonly ImmutableArray<MetricKind> Kinds = [.. Enum.GetValues<MetricKind>()];

    public static ResponseInsights Of(IEdition edition)
    {
        ImmutableArray<PostmortemMetrics> all = [.. edition.Entries.Select(MeasureResponse.Of)];
        return new ResponseInsights(
            all,
            Group("all", "All", all),
            ByQuarter(all),
            ByYear(all),
            By(all, postmortem => postmortem.Services, edition.Site.Services),
            By(all, postmortem => postmortem.Severity is { } severity ? [severity] : [], edition.Site.Severities),
            By(all, postmortem => postmortem.Causes, edition.Site.Causes));
    }

    private static ImmutableArray<MetricGroup> ByQuarter(ImmutableArray<PostmortemMetrics> all)
    {
        var dated = all.Where(one => one.Postmortem.Date is not null).ToLookup(one => Quarter.Of(one.Postmortem.Date!.Value));
        return [.. Quarter.Spanning([.. all.Select(one => one.Postmortem.Date).OfType<NodaTime.LocalDate>()])
            .Select(quarter => Group(quarter.Key, quarter.Name, [.. dated[quarter]]))];
    }

    private static ImmutableArray<MetricGroup> ByYear(ImmutableArray<PostmortemMetrics> all)
    {
        var dated = all.Where(one => one.Postmortem.Date is not null).ToLookup(one => one.Postmortem.Date!.Value.Year);
        if (dated.Count == 0) return [];
        var first = dated.Min(year => year.Key);
        return [.. Enumerable.Range(first, dated.Max(year => year.Key) - first + 1)
            .Select(year => (Name: year.ToString("0000", CultureInfo.InvariantCulture), Members: dated[year]))
            .Select(year => Group(year.Name, year.Name, [.. year.Members]))];
    }

    private static ImmutableArray<MetricGroup> By(
        ImmutableArray<PostmortemMetrics> all, Func<Postmortem, ImmutableArray<Term>> terms, Vocabulary vocabulary) =>
        [.. all.SelectMany(one => terms(one.Postmortem).Select(term => (term, one)))
            .GroupBy(pair => pair.term.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.First().term, members: group.Select(pair => pair.one).Distinct()))
            .OrderBy(group => vocabulary.Rank(group.term)).ThenBy(group => group.term.Name, StringComparer.Ordinal)
            .Select(group => Group(group.term.Key, group.term.Name, [.. group.members]))];

    private static MetricGroup Group(string key, string name, ImmutableArray<PostmortemMetrics> members) => new(key, name,
        [.. Kinds.Select(kind => new MetricSummary(
            kind, [.. members.Select(one => one[kind].Value).OfType<NodaTime.Duration>()], members.Length))]);
}
