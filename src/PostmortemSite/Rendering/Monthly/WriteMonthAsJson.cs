using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Data;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>
/// Writes the monthly report for scripts, whole: nothing is cut to fit a page. What isn't known isn't there.
/// </summary>
internal static class WriteMonthAsJson
{
    private static DataFields<PostmortemMetrics> Incident { get; } = new DataFields<PostmortemMetrics>()
        .Text("ref", "The last part of its address.", one => one.Postmortem.Slug)
        .Text("title", "The title.", one => one.Postmortem.Title)
        .Date("date?", "The day.", one => one.Postmortem.Date)
        .Text("severity?", "The severity's key.", one => one.Postmortem.Severity?.Key)
        .Texts("services", "The services' keys.", one => one.Postmortem.Services.Select(service => service.Key))
        .Seconds("secondsToResolve?", "TTR, if it is recorded.", one => one[MetricKind.Resolve].Value);

    private static DataFields<(RecurrenceChain Chain, Occurrence Time)> Repeat { get; } =
        new DataFields<(RecurrenceChain Chain, Occurrence Time)>()
        .Text("postmortem", "The ref of the postmortem.", one => one.Time.Postmortem.Slug)
        .Whole("number", "2 for the second time.", one => one.Time.Number)
        .Texts("earlier", "The refs of the earlier ones, oldest first.",
            one => one.Time.Before.Select(earlier => earlier.Slug))
        .Rows("helping", "What would have met it.", one => one.Time.Helping, RecurrenceData.Helping(Audience.Internal));

    private static DataFields<Promise> Promised { get; } = new DataFields<Promise>()
        .Text("incident", "The incident, as source/id.", promise => promise.Incident.Key)
        .Text("sentence", "What was said.", promise => promise.Sentence)
        .Moment("at?", "When it was said.", promise => promise.At);

    private static DataFields<MetricOfMonth> Metric { get; } = new DataFields<MetricOfMonth>()
        .Text("metric", "What is measured.", metric => MetricData.NameOf(metric.OfMonth.Kind))
        .Whole("n", "How many are recorded in the month.", metric => metric.OfMonth.Count)
        .Seconds("medianSeconds?", "Their median; of three or more.", metric => metric.OfMonth.Median)
        .Seconds("p90Seconds?", "Their 90th percentile; of three or more.", metric => metric.OfMonth.Ninetieth)
        .Whole("nBefore", "How many are recorded in the twelve months before.", metric => metric.Before.Count)
        .Seconds("medianSecondsBefore?", "Their median.", metric => metric.Before.Median)
        .Seconds("p90SecondsBefore?", "Their 90th percentile.", metric => metric.Before.Ninetieth);

    /// <summary>Writes the properties of one object.</summary>
    public static void To(Utf8JsonWriter json, MonthlyReport report)
    {
        var action = new DataFields<ActionEntry>()
            .Text("postmortem", "The ref of the postmortem.", entry => entry.Postmortem.Slug)
            .Text("text", "What is to be done.", entry => entry.Item.Text)
            .Choice<ActionState>("state", "How far it has come.", entry => entry.State)
            .Texts("owners", "Who is to do it.", entry => entry.Owners)
            .Date("due?", "The day by which it is to be done.", entry => entry.Due)
            .Date("closed?", "The day on which it was done or given up.", HelpingAction.ClosedOn)
            .Whole("daysLate?", "Days that it was late at the month's end.", entry => report.DaysLate(entry));
        json.WriteNumber("version", DataSet.Version);
        json.WriteString("month", YearMonthPattern.Iso.Format(report.Month));
        json.WriteString("asOf", MomentText.Iso(report.AsOf));
        Write("incidents", report.Incidents, Incident);
        Write("repeats", report.Repeats, Repeat);
        Write("due", report.Due, action);
        Write("stillLate", report.StillLate, action);
        Write("metrics", report.Metrics, Metric);
        if (report.Promises is { } promises) Write("promises", promises, Promised);

        void Write<T>(string name, ImmutableArray<T> all, DataFields<T> fields)
        {
            json.WriteStartArray(name);
            foreach (var one in all) fields.Of(one).WriteTo(json);
            json.WriteEndArray();
        }
    }
}
