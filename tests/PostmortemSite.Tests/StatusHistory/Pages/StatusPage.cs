using System.Text.Json;
using System.Text.Json.Serialization;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>A status page's history as <c>status pull</c> writes it.</summary>
internal static class StatusPage
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(string? fetched, params IEnumerable<Posted> incidents) =>
        JsonSerializer.Serialize(new { format = SnapshotFormat.Name, fetched, incidents }, Options);
}

/// <summary>An incident, as a status page posted it.</summary>
internal sealed record Posted(string Id, string? Started, string? Resolved = null)
{
    public string Name { get; init; } = "Incident " + Id[..Math.Min(20, Id.Length)];

    public string? Url { get; init; } =
        $"https://status.example.com/incidents/{Uri.EscapeDataString(Id[..Math.Min(20, Id.Length)])}";

    public string Impact { get; init; } = "minor";

    public string State { get; init; } = Resolved is null ? "investigating" : "resolved";

    public bool Maintenance { get; init; }

    public string? ScheduledFor { get; init; }

    public string? ScheduledUntil { get; init; }

    public IEnumerable<object> Components { get; init; } = [];

    public IEnumerable<object> Updates { get; init; } = [];

    /// <summary>The same with a component.</summary>
    public Posted At(string component, string? state = null) =>
        this with { Components = [.. Components, new { name = component, state }] };

    /// <summary>The same with a message.</summary>
    public Posted Saying(string text, string at, string state = "investigating", string markup = "plain") =>
        this with
        {
            Updates = [.. Updates,
            new { at, state, body = new Dictionary<string, string> { [markup] = text } }]
        };
}
