using System.Text;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Upptime's issues as GitHub's API gives them (https://docs.github.com/rest/issues): opened and closed are the window,
/// the other label names the site, comments are the messages. An issue with the label "maintenance" holds its times in
/// a comment of HTML.
/// </summary>
internal sealed class UpptimeIssuesFormat : IStatusFormat
{
    private static readonly string[] Labels = ["status", "maintenance"];

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.UpptimeIssues;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json switch
    {
        { ValueKind: JsonValueKind.Array } list => list.First() is { } first && IsIssue(first),
        { ValueKind: JsonValueKind.Object } root => IsIssue(root),
        _ => false,
    };

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        foreach (var item in reading.Records(document, document.Json))
        {
            var (number, title) = (item.Text("number"), item.Text("title"));
            var place = document.PlaceOf(item.Text("html_url") ?? title);
            if (number is null) reading.Skip(place, title ?? "an issue", "it has no number");
            else if (item.Map("pull_request") is not null)
                reading.PassOver(place, title ?? number, "it is a pull request");
            else if (!LabelsOf(item).Intersect(Labels).Any())
                reading.PassOver(place, title ?? number, "it has neither the label \"status\" nor \"maintenance\"");
            else reading.Add(Incident(item, number, title, reading) with { Place = place });
        }
    }

    private static bool IsIssue(JsonElement item) =>
        item.Has("number") && item.Has("title") && item.List("labels") is not null && item.Has("created_at")
            && item.Has("closed_at");

    private static StatusIncident Incident(JsonElement item, string number, string? title, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var labels = LabelsOf(item).ToList();
        var isMaintenance = labels.Contains("maintenance");
        var (opened, closed) = (reading.Time(item.Text("created_at"), "its start", flags),
            reading.Time(item.Text("closed_at"), "its end", flags));
        var (text, comments) = Comments(item.Text("body") ?? "");
        var plan = isMaintenance ? comments.FirstOrDefault(comment => Value(comment, "start") is not null) : null;
        var (from, until) = (InPlan("start"), InPlan("end"));
        var body = TextOf.MarkdownOrHtml(text.Trim());
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = number,
            Url = item.Address("html_url"),
            Name = title is null ? number : NameOf(title),
            Impact = isMaintenance ? StatusImpact.Maintenance
                : title?.Contains("degraded performance", StringComparison.Ordinal) == true ? StatusImpact.Minor
                : title?.EndsWith("is down", StringComparison.Ordinal) == true ? StatusImpact.Major
                : StatusImpact.Unknown,
            State = closed is null ? (isMaintenance ? StatusState.Scheduled : StatusState.Investigating)
                : isMaintenance ? StatusState.Completed : StatusState.Resolved,
            IsMaintenance = isMaintenance,
            Started = from ?? opened,
            Resolved = isMaintenance ? until ?? closed : closed,
            ScheduledFor = from,
            ScheduledUntil = until,
            Components = ComponentsOf.Named(plan is not null ? Expected(plan) : labels.Except(Labels).Take(1)),
            Updates =
            [
                .. body.Source.Length == 0 ? Array.Empty<StatusUpdate>() :
                [
                    new StatusUpdate
                    {
                        At = opened,
                        State = isMaintenance ? StatusState.Scheduled : StatusState.Investigating,
                        Body = body,
                    },
                ],
                .. CommentsOf(item).Select(comment => new StatusUpdate
                {
                    Id = comment.Text("id"),
                    At = reading.Time(comment.Text("created_at"), "the time of an update", flags),
                    State = StatusState.Update,
                    Body = TextOf.MarkdownOrHtml(comment.Text("body")),
                }),
            ],
            Flags = [.. flags],
            Place = default,
        };

        Moment? InPlan(string key) =>
            plan is not null && Value(plan, key) is { } at ? reading.Time(at, $"its planned {key}", flags) : null;
    }

    /// <summary>GitHub gives their number under this name; whoever keeps them puts the list there.</summary>
    private static IEnumerable<JsonElement> CommentsOf(JsonElement item) =>
        item.List("comments") is not null ? item.Items("comments") : item.Items("comments_list");

    private static IEnumerable<string> LabelsOf(JsonElement item) =>
        item.Items("labels").Select(label => label.Text("name")).OfType<string>().Concat(item.Texts("labels"));

    /// <summary>Without the sign that stands for "down" or "degraded".</summary>
    private static string NameOf(string title) =>
        title[(title.EnumerateRunes()
            .TakeWhile(rune => !Rune.IsLetterOrDigit(rune) && rune.Value is not ('"' or '\'' or '(' or '['))
            .Sum(rune => rune.Utf16SequenceLength))..] is { Length: > 0 } name ? name : title;

    /// <summary>A text without its comments of HTML, and these.</summary>
    private static (string Text, IReadOnlyList<string> Comments) Comments(string body)
    {
        var text = new StringBuilder();
        var comments = new List<string>();
        var at = 0;
        while (body.IndexOf("<!--", at, StringComparison.Ordinal) is var start and >= 0
            && body.IndexOf("-->", start, StringComparison.Ordinal) is var end and >= 0)
        {
            text.Append(body, at, start - at);
            comments.Add(body[(start + "<!--".Length)..Math.Max(end, start + "<!--".Length)]);
            at = end + "-->".Length;
        }

        return (text.Append(body, at, body.Length - at).ToString(), comments);
    }

    private static string? Value(string plan, string key) => plan.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..].Trim();

    private static string[] Expected(string plan) =>
        $"{Value(plan, "expectedDown")},{Value(plan, "expectedDegraded")}".Split(',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
