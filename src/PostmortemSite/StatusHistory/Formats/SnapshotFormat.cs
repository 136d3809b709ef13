using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Our own form, which <c>status pull</c> and redaction write: <see cref="WriteSnapshot"/> says how it looks.
/// </summary>
internal sealed class SnapshotFormat : IStatusFormat
{
    /// <summary>What the file says that it is.</summary>
    public const string Name = "postmortem-site/status-history/1";

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Snapshot;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) =>
        document.Json is { ValueKind: JsonValueKind.Object } root && root.Text("format") == Name;

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } root) return;
        reading.Fetched = reading.Time(root.Text("fetched"), "the time when it was fetched", []);
        foreach (var item in reading.Records(document, root.List("incidents")))
        {
            var (id, name) = (item.Text("id"), item.Text("name"));
            if (id is null || name is null)
                reading.Skip(document.PlaceOf(id ?? name), name ?? id ?? "an incident", "it has no id or no name");
            else reading.Add(Incident(item, id, name, document.PlaceOf($"\"id\": \"{id}\""), reading));
        }
    }

    private static StatusIncident Incident(JsonElement item, string id, string name, Place place, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var postmortem = item.Map("postmortem");
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Aliases = [.. item.Texts("aliases")],
            Url = item.Address("url"),
            Name = name,
            Impact = StatusReading.Impact(item.Text("impact"), flags),
            State = StatusReading.State(item.Text("state"), flags),
            IsMaintenance = item.Flag("maintenance"),
            Started = reading.Time(item.Text("started"), "its start", flags),
            Resolved = reading.Time(item.Text("resolved"), "its end", flags),
            ScheduledFor = reading.Time(item.Text("scheduledFor"), "its planned start", flags),
            ScheduledUntil = reading.Time(item.Text("scheduledUntil"), "its planned end", flags),
            Components = Components(item),
            Updates = [.. item.Items("updates").Select(update => Update(update, reading, flags))],
            Postmortem = postmortem is { } report ? Text(report, "body") : null,
            PostmortemUrl = postmortem?.Address("url"),
            PostmortemPublished = reading.Time(postmortem?.Text("published"), "the report's publication", flags),
            Flags = [.. item.Items("flags")
                .Select(flag => new StatusFlag(flag.Text("code") ?? "", flag.Text("message") ?? "")), .. flags],
            Vanished = reading.Time(item.Text("vanished"), "the time when it was missed", flags),
            Edits = [.. item.Items("edits").Select(edit => Edit(edit, reading)).OfType<StatusEdit>()],
            Place = place,
        };
    }

    private static StatusEdit? Edit(JsonElement edit, StatusReading reading) =>
        reading.Time(edit.Text("at"), "the time of an edit", []) is { } at && edit.Text("field") is { } field
            ? new StatusEdit(at, field, edit.Text("before") ?? "")
            : null;

    private static StatusUpdate Update(JsonElement update, StatusReading reading, List<StatusFlag> flags)
    {
        var said = StatusReading.Update(reading.Time(update.Text("at"), "the time of an update", flags),
            update.Text("state"), Text(update, "body") ?? new StatusText("", StatusMarkup.Plain), flags);
        return said with
        {
            Id = update.Text("id"),
            StateText = update.Text("stateText") ?? said.StateText,
            Components = Components(update),
        };
    }

    private static ImmutableArray<StatusComponent> Components(JsonElement of) =>
    [
        .. of.Items("components").Where(component => component.Text("name") is not null)
            .Select(component => new StatusComponent(component.Text("name")!)
            {
                Id = component.Text("id"),
                State = StatusWord.Component(component.Text("state")),
            }),
    ];

    /// <summary>A text under the key of its markup: <c>"body": { "html": "…" }</c>.</summary>
    private static StatusText? Text(JsonElement of, string key)
    {
        if (of.Map(key) is not { } body) return null;
        foreach (var markup in Enum.GetValues<StatusMarkup>())
            if (body.Text(StatusWord.Of(markup)) is { } text) return new StatusText(text, markup);
        return null;
    }
}
