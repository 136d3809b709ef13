using System.Collections.Frozen;

namespace PostmortemSite.Parsing;

/// <summary>The keys of front matter: our own, and those of other tools that mean the same.</summary>
internal static class FrontMatterKeys
{
    /// <summary>The keys of DESIGN §5.</summary>
    public static FrozenSet<string> Known { get; } = new[]
    {
        "id", "title", "date", "aliases", "tags", "audience", "status", "severity", "started", "detected", "acknowledged",
        "mitigated", "resolved", "published", "services", "triggers", "causes", "detection", "incidents", "impact",
        "authors", "responders", "related", "public", "summary", "statusNote",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What other generators and archives call them.</summary>
    public static FrozenDictionary<string, string> Synonyms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["author"] = "authors",
        ["cause"] = "causes",
        ["categories"] = "tags",
        ["description"] = "summary",
        ["end_time"] = "resolved",
        ["keywords"] = "tags",
        ["product"] = "services",
        ["service"] = "services",
        ["source_published_at"] = "published",
        ["start_time"] = "started",
        ["tag"] = "tags",
        ["trigger"] = "triggers",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
