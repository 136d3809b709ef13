using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>A made-up page's answers in Statuspage's form: an incident every third day, ids that count.</summary>
internal static class StatuspageJson
{
    /// <summary>The newest incidents, newest first, as a page lists them.</summary>
    public static JsonArray Incidents(int from, int count) =>
        [.. Enumerable.Range(from, count).Reverse().Select(number => (JsonNode)Incident(number))];

    public static JsonObject Incident(int number)
    {
        var started = new DateTimeOffset(2025, 12, 1, 8, 0, 0, TimeSpan.Zero).AddDays(3 * number);
        return new JsonObject
        {
            ["id"] = $"inc{number:000}",
            ["name"] = $"Incident number {number}",
            ["status"] = "resolved",
            ["impact"] = "minor",
            ["created_at"] = Time(started),
            ["started_at"] = Time(started),
            ["resolved_at"] = Time(started.AddHours(1)),
            ["incident_updates"] = new JsonArray(
                Update($"u{number}b", "resolved", "It is over.", started.AddHours(1)),
                Update($"u{number}a", "investigating", "We are looking into it.", started)),
            ["components"] = new JsonArray(),
        };
    }

    public static JsonObject Update(string id, string status, string body, DateTimeOffset at) => new()
    {
        ["id"] = id,
        ["status"] = status,
        ["body"] = body,
        ["created_at"] = Time(at),
        ["display_at"] = Time(at),
    };

    public static string Page(JsonArray incidents) => new JsonObject
    {
        ["page"] = new JsonObject
        {
            ["id"] = "pg0000000001",
            ["name"] = "Made up",
            ["url"] = "https://status.example.com",
            ["time_zone"] = "Etc/UTC"
        },
        ["incidents"] = incidents,
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>The page after something was done to its incidents.</summary>
    public static string Changed(int from, int count, Action<JsonArray> change)
    {
        var incidents = Incidents(from, count);
        change(incidents);
        return Page(incidents);
    }

    private static string Time(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
