using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Rendering;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Tests.Insights.Charts;

/// <summary>A chart of every kind, with what is hard to draw: gaps, long names, other scripts, nothing, very much.</summary>
public static class SampleCharts
{
    private static readonly ImmutableArray<string> Quarters =
        [.. from year in Enumerable.Range(2023, 4) from quarter in Enumerable.Range(1, 4) select $"{year} Q{quarter}"];

    public static ImmutableArray<object> All =>
    [
        new BarData("bars", "How incidents were found", "Found by", "Postmortems", ChartUnit.Count,
        [
            new BarValue("Monitoring", 14) { Address = SiteAddress.Services }, new BarValue("Customers", 6),
            new BarValue("A partner whose own monitoring saw it long before ours did", 3), new BarValue("بلاغ داخلي", 2),
            new BarValue("定期点検", 0),
        ])
        { Note = "Of 26 postmortems; one may be found in two ways." },
        new BarData("lengths", "Time to resolve, by service", "Service", "Median", ChartUnit.Duration,
            [new BarValue("Checkout API", 5400) { N = 9 }, new BarValue("Seat map", 1800) { N = 3 }]),
        Stack("found", "How incidents were found, by year", false, "Monitoring", "Customers", "Internal report", "Partners", "Routine check", "Others"),
        Stack("severity", "Severity, by year", true, "SEV1 Critical", "SEV2 Major", "SEV3 Minor", "SEV4 Low"),
        new StackData("months", "Action items finished, by month", "Month",
            [.. Enumerable.Range(0, 30).Select(month => $"{2024 + (month / 12)}-{1 + (month % 12):00}")],
            [new StackSeries("In time", [.. Enumerable.Range(0, 30).Select(i => i % 7)]), new StackSeries("Late", [.. Enumerable.Range(0, 30).Select(i => (i + 3) % 4)])]),
        new PercentileData("resolve", "Time to resolve, by quarter", "Quarter",
            [.. Quarters.Select((quarter, i) => Point(quarter, i is 4 or 9 ? 2 : i == 12 ? 0 : 4 + (i % 3), 20 + (i * 7 % 40), 1 + (i % 5)))])
        { Note = "All services." },
        new PercentileData("detect", "Time to detect, by year", "Year",
            [.. Enumerable.Range(2023, 4).Select((year, i) => Point($"{year}", 6, 4 + i, 1))]),
        new StripData("chain", "Orders database out of connections", "Service",
        [
            new StripRow("Checkout API", [Event(2023, 2, 14, "First"), Event(2023, 11, 24, "Again"), Event(2024, 9, 13, "Third time"), Event(2026, 2, 27, "Fourth time")]),
            new StripRow("بوابة الدخول", [Event(2024, 9, 12, "Near miss") with { Shape = GlyphShape.Diamond }]),
        ]),
        new StripData("one", "Certificates", "Kind", [new StripRow("", [Event(2025, 1, 8, "Expired"), Event(2025, 4, 3, "Expired")])]),
        new SparkData("By year", ChartUnit.Count, [("2023", 6), ("2024", 9), ("2025", 7), ("2026", 4)]),
        new HeatData("heat", "Cause by service", ("Service", "Cause"),
            [new("Capacity", 7, SiteAddress.Causes), new("Software defect", 5), new("Deployment planning", 3), new("Missing monitoring", 2), new("Complex behaviour", 1), new("Configuration", 0)],
            [
                Row("Checkout API", 10, 5, 4, 3, 2, 1), Row("Orders database", 0, 9, 7, 5, 3, 1), Row("Identity", 6, 0, 0, 8, 0, 0),
            ])
        { Note = "A postmortem with two causes counts in both." },
        new BarData("empty", "What nobody has", "Thing", "Postmortems", ChartUnit.Count, []),
    ];

    private static StackData Stack(string id, string title, bool isOrdered, params string[] names) => new(id, title, "Year",
        ["2023", "2024", "2025", "2026"],
        [.. names.Select((name, i) => new StackSeries(name, [.. Enumerable.Range(0, 4).Select(year => (7 + (i * 5) + (year * 3)) % (8 - i))]))])
    { IsOrdered = isOrdered };

    private static PercentilePoint Point(string label, int n, int minutes, int spread) => PercentilePoint.Of(
        label, [.. Enumerable.Range(0, n).Select(i => Duration.FromMinutes(minutes * (1 + (i * i * spread))))]);

    private static StripEvent Event(int year, int month, int day, string text) => new(new LocalDate(year, month, day), text);

    private static HeatRow Row(string name, params int[] counts) =>
        new(new HeatName(name, counts.Sum()), [.. counts.Select(count => new HeatCell(count, count == 0 ? null : SiteAddress.Services))]);
}
