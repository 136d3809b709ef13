using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Rendering;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>A chart of every kind, with what is hard to draw: gaps, long names, other scripts, nothing.</summary>
public static class SampleCharts
{
    public static ImmutableArray<object> All =>
    [
        Bars, Lengths,
        Stack("found", "How incidents were found, by year", "Monitoring", "Customers", "Internal report", "Partners",
            "Routine check", "Others"),
        Stack("severity", "Severity, by year", "SEV1 Critical", "SEV2 Major", "SEV3 Minor", "SEV4 Low") with
        {
            IsOrdered = true,
        },
        Months, Quarters, Years, Chain, OneRow, Spark, Heat,
        new BarData("empty", "What nobody has", "Thing", "Postmortems", ChartUnit.Count, []),
    ];

    private static BarData Bars => new("bars", "How incidents were found", "Found by", "Postmortems", ChartUnit.Count,
    [
        new BarValue("Monitoring", 14) { Address = SiteAddress.Services }, new BarValue("Customers", 6),
        new BarValue("A partner whose own monitoring saw it long before ours did", 3),
        new BarValue("بلاغ داخلي", 2), new BarValue("定期点検", 0),
    ])
    { Note = "Of 26 postmortems; one may be found in two ways." };

    private static BarData Lengths => new("lengths", "Time to resolve", "Service", "Median", ChartUnit.Duration,
        [new BarValue("Checkout API", 5400) { N = 9 }, new BarValue("Seat map", 1800) { N = 3 }]);

    private static StackData Months => new("months", "Action items finished, by month", "Month",
        [.. Enumerable.Range(0, 30).Select(month => $"{2024 + (month / 12)}-{1 + (month % 12):00}")],
        [
            new StackSeries("In time", [.. Enumerable.Range(0, 30).Select(i => i % 7)]),
            new StackSeries("Late", [.. Enumerable.Range(0, 30).Select(i => (i + 3) % 4)]),
        ]);

    private static PercentileData Quarters => new("resolve", "Time to resolve, by quarter", "Quarter",
        [.. Enumerable.Range(0, 16).Select(i => Point($"{2023 + (i / 4)} Q{1 + (i % 4)}",
            n: i is 4 or 9 ? 2 : i == 12 ? 0 : 4 + (i % 3), minutes: 20 + (i * 7 % 40), spread: 1 + (i % 5)))])
    { Note = "All services." };

    private static PercentileData Years => new("detect", "Time to detect, by year", "Year",
        [.. Enumerable.Range(0, 4).Select(i => Point($"{2023 + i}", 6, 4 + i, 1))]);

    private static StripData Chain => new("chain", "Orders database out of connections", "Service",
    [
        new StripRow("Checkout API",
            [On(2023, 2, 14, "First"), On(2023, 11, 24, "Again"), On(2024, 9, 13, "Third"), On(2026, 2, 27, "Fourth")]),
        new StripRow("بوابة الدخول", [On(2024, 9, 12, "Near miss") with { Shape = GlyphShape.Diamond }]),
    ]);

    private static StripData OneRow => new("one", "Certificates", "Kind",
        [new StripRow("", [On(2025, 1, 8, "Expired"), On(2025, 4, 3, "Expired again")])]);

    private static SparkData Spark =>
        new("By year", ChartUnit.Count, [("2023", 6), ("2024", 9), ("2025", 7), ("2026", 4)]);

    private static HeatData Heat => new("heat", "Cause by service", ("Service", "Cause"),
        [
            new("Capacity", 7, SiteAddress.Causes), new("Software defect", 5), new("Deployment planning", 3),
            new("Missing monitoring", 2), new("Complex behaviour", 1), new("Configuration", 0),
        ],
        [
            Row("Checkout API", 10, 5, 4, 3, 2, 1), Row("Orders database", 0, 9, 7, 5, 3, 1),
            Row("Identity", 6, 0, 0, 8, 0, 0),
        ])
    { Note = "A postmortem with two causes counts in both." };

    private static StackData Stack(string id, string title, params string[] names) => new(id, title, "Year",
        ["2023", "2024", "2025", "2026"],
        [.. names.Select((name, i) => new StackSeries(
            name, [.. Enumerable.Range(0, 4).Select(year => (7 + (i * 5) + (year * 3)) % (8 - i))]))]);

    private static PercentilePoint Point(string label, int n, int minutes, int spread) => PercentilePoint.Of(
        label, [.. Enumerable.Range(0, n).Select(i => Duration.FromMinutes(minutes * (1 + (i * i * spread))))]);

    private static StripEvent On(int year, int month, int day, string text) =>
        new(new LocalDate(year, month, day), text);

    private static HeatRow Row(string name, params int[] counts) => new(new HeatName(name, counts.Sum()),
        [.. counts.Select(count => new HeatCell(count, count == 0 ? null : SiteAddress.Services))]);
}
