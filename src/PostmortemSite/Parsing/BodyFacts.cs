using System.Collections.Immutable;
using Markdig.Syntax;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

internal sealed record BodyFacts
{
    public LocalDate? Date { get; init; }
    public string? Severity { get; init; }
    public DocumentStatus? DocumentStatus { get; init; }
    public ImmutableArray<string> Services { get; init; } = [];
    public ImmutableArray<string> Owners { get; init; } = [];
    public ImmutableArray<(string Name, string Text)> StatedDurations { get; init; } = [];
}

internal static class ReadBodyFacts
{
    public static BodyFacts Of(HeadingBlock? title, IReadOnlyList<OutlineSection> sections, SourceFile source) => new();
}

internal static class ReadImpact
{
    public static Impact FromText(string text) => Impact.Unknown;
}
