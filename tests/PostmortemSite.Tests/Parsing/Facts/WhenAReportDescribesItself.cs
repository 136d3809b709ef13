using System.Globalization;
using PostmortemSite.Parsing;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Parsing.Facts;

public class WhenAReportDescribesItself
{
    public static TheoryData<string, string, string> Reports()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, input, expected) in Cases.Blocks("facts.cases.txt")) data.Add(name, input, expected);
        return data;
    }

    public static TheoryData<string, string> Sentences() => Lines("impact.cases.txt");

    public static TheoryData<string, string> Durations() => Lines("durations.cases.txt");

    public static TheoryData<string, string> Days() => Lines("days.cases.txt");

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_facts_are_read(string name, string input, string expected)
    {
        Assert.NotEmpty(name);
        var path = "report.md";
        if (input.StartsWith("file: ", StringComparison.Ordinal))
        {
            path = input[6..input.IndexOf('\n', StringComparison.Ordinal)];
            input = input[(input.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        var report = new ReadReport(input, "postmortems/" + path);
        var facts = ReadBodyFacts.Of(report.Title, report.Sections, report.Source);
        Assert.Equal(expected, string.Join('\n', Lines(facts)));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Its_figures_are_read_where_they_leave_no_doubt(string input, string expected)
    {
        var impact = ReadImpact.FromText(input);
        string[] figures =
        [
            impact.Users is { } users ? Say($"users {users}") : "",
            impact.Percent is { } percent ? Say($"percent {percent}") : "",
            impact.ErrorRate is { } errors ? Say($"errors {errors}") : "",
        ];
        Assert.Equal(expected, string.Join(", ", figures.Where(figure => figure.Length > 0)));
        Assert.Equal(expected.Length > 0, impact.IsFromText);
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void Its_durations_are_read(string input, string expected) => Assert.Equal(expected,
        ReadDuration.TryParse(input, out var duration) ? Say($"{duration:D:hh:mm:ss}") : "none");

    [Theory]
    [MemberData(nameof(Days))]
    public void Its_day_is_read(string input, string expected) => Assert.Equal(expected,
        WrittenDay.FindIn(input) is { } day ? Say($"{day:uuuu-MM-dd}") : "none");

    private static IEnumerable<string> Lines(BodyFacts facts)
    {
        if (facts.Severity is { } severity) yield return "severity: " + severity;
        if (facts.Status is { } status) yield return "status: " + status;
        if (facts.Category is { } category) yield return "category: " + category;
        if (!facts.Owners.IsEmpty) yield return "owners: " + string.Join(" + ", facts.Owners);
        if (!facts.Services.IsEmpty) yield return "services: " + string.Join(" + ", facts.Services);
        foreach (var time in facts.Times) yield return Say($"{time.Name}: {time.Text} (line {time.Line})");
        foreach (var (name, text, _, _) in facts.StatedDurations) yield return $"{name}: {text}";
        if (facts.Date is { } date) yield return Say($"date: {date:uuuu-MM-dd}");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static TheoryData<string, string> Lines(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var (input, expected) in Cases.Lines(file)) data.Add(input, expected);
        return data;
    }
}
