using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// cState's JSON (https://github.com/cstate/cstate/wiki/API): the list of issues, or one with its text. Times are as Go
/// prints them; a time that isn't there is an empty text or "&lt;no value&gt;".
/// </summary>
internal sealed class CStateFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.CState;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json is { ValueKind: JsonValueKind.Object } root
        && (IsIssue(root) || (root.Has("cStateVersion") && root.Has("pages"))
            || (root.List("pages")?.First() is { } first && IsIssue(first)));

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } root) return;
        foreach (var item in reading.Records(document,
            IsIssue(root) ? root : root.Value("pages") ?? root.Value("pinnedIssues")))
        {
            var (id, name) = (IdOf(item), item.Text("title"));
            var place = document.PlaceOf(item.Text("permalink") ?? name);
            if (id is null) reading.Skip(place, name ?? "an issue", "it has no address and no file name");
            else reading.Add(Incident(item, id, reading) with { Place = place });
        }
    }

    private static bool IsIssue(JsonElement item) =>
        item.Text("is") == "issue"
            || (item.Has("title") && item.Has("createdAt") && item.Has("severity") && item.Has("resolved"));

    private static string? IdOf(JsonElement item) => item.Text("filename") is { } file
        ? Path.GetFileNameWithoutExtension(file.Split('/')[^1])
        : IncidentAddress.NameIn(item.Address("permalink"));

    private static StatusIncident Incident(JsonElement item, string id, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var started = Time("createdAt", "its start");
        var isOver = item.Flag("resolved") || item.Text("resolved") == "true";
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = item.Address("permalink"),
            Name = item.Text("title") ?? id,
            Impact = item.Flag("informational")
                ? StatusImpact.None
                : StatusReading.Impact(item.Text("severity"), flags),
            State = isOver ? StatusState.Resolved : StatusState.Unknown,
            Started = started,
            Resolved = Time("resolvedAt", "its end"),
            Components = ComponentsOf.Named(item.Texts("affected")),
            Updates = item.Text("body") is { } body
                ? [new StatusUpdate { At = started, State = StatusState.Update, Body = TextOf.Html(body) }]
                : [],
            Flags = [.. flags],
            Place = default,
        };

        Moment? Time(string key, string what) =>
            item.Text(key) is { } text && text is not "<no value>" ? reading.Time(text, what, flags) : null;
    }
}
