using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>What a status page said before it was changed, in words for the internal edition.</summary>
internal static class EditText
{
    private const string Update = "update";
    private const string RemovedUpdate = "removed update";

    /// <summary>What was changed: <c>End</c>, <c>Removed update of 3 March 2026, 10:30 UTC</c>.</summary>
    public static string FieldOf(StatusEdit edit) => edit.Field switch
    {
        "name" => "Name",
        "impact" => "Impact",
        "started" => "Start",
        "resolved" => "End",
        "state" => "State",
        _ when edit.Field.StartsWith(RemovedUpdate, StringComparison.Ordinal) =>
            "Removed update" + Dated(edit.Field[RemovedUpdate.Length..]),
        _ when edit.Field.StartsWith(Update, StringComparison.Ordinal) =>
            "Update" + Dated(edit.Field[Update.Length..]),
        _ => edit.Field,
    };

    /// <summary>What the page said before, line by line: a time in words, a message without its markup.</summary>
    public static ImmutableArray<string> Before(StatusIncident incident, StatusEdit edit)
    {
        if (!edit.IsUpdate) return [edit.Field is "started" or "resolved" ? Time(edit.Before) : edit.Before];
        // What a page writes its messages in, it wrote the earlier one in too.
        var markup = incident.Updates.FirstOrDefault()?.Body.Markup ?? StatusMarkup.Html;
        return [.. CleanHtml.TextOf(new StatusText(edit.Before, markup)).Split('\n').Where(line => line.Length > 0)];
    }

    private static string Dated(string time) => string.IsNullOrWhiteSpace(time) ? "" : $" of {Time(time.Trim())}";

    private static string Time(string text) => StatusTime.Parse(text, zone: null) is { } moment
        ? $"{MomentText.Of(moment)} {MomentText.Zone(moment)}".TrimEnd()
        : text;
}
