namespace PostmortemSite.Tests.Proof;

/// <summary>The history of two status pages: one that everybody may read, with places for what it has inside, and an internal one.</summary>
internal static class StatusText
{
    /// <summary>An internal page.</summary>
    public const string Inside = """
        { "format": "postmortem-site/status-history/1", "incidents": [
        ⟨incident⟩{ "id": "⟨key#incident⟩", "name": "⟨term-name⟩", "impact": "critical", "state": "resolved",
          "started": "2024-01-11T08:00:00Z", "resolved": "2024-01-11T08:30:00Z", "components": [{ "name": "⟨term-name⟩" }],
          "updates": [{ "at": "2024-01-11T08:00:00Z", "state": "investigating", "body": { "html": "<p>⟨words⟩</p>" } }] }
        ] }
        """;

    /// <summary>The public page, with an incident for each report and one that none tells of.</summary>
    public static string Of(int reports, Dice dice) => $$"""
        { "format": "postmortem-site/status-history/1", ⟨unknown-key⟩"fetched": "2024-12-01T00:00:00Z", "incidents": [
        {{string.Join(",\n", Enumerable.Range(0, reports + 1).Select(number => Incident(number, dice)))}}
        ] }
        """;

    private static string Incident(int number, Dice dice) => $$"""
        { "id": "main{{number}}", ⟨unknown-key⟩"url": "https://status.example.com/incidents/main{{number}}", "name": "Errors in the shop",
          "impact": "{{dice.Pick("none", "minor", "major", "critical")}}", "state": "resolved", "flags": [⟨flag⟩],
          "started": "2024-01-11T09:{{dice.Between(10, 59)}}:00Z", "resolved": "2024-01-1{{dice.Between(1, 3)}}T10:30:00Z",
          "components": [{ ⟨unknown-key⟩"name": "{{dice.Pick("Web shop", "Payments")}}", "state": "partial_outage" }],
          "updates": [
            { ⟨unknown-key⟩"at": "2024-01-11T09:20:00Z", "state": "investigating", "body": { "html": "<p>It is slow.⟨page-comment⟩</p>⟨page-script⟩" } },
            { "at": "2024-01-11T10:30:00Z", "state": "resolved", "body": { {{dice.Pick("\"plain\": \"It is back.\"", "\"markdown\": \"It is **back**.⟨page-comment⟩\"")}} } }] }
        """;
}
