using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>
/// A report with a canary in its front matter, a comment, a span, a section that are internal, and in a word that is
/// masked.
/// </summary>
internal static class CanaryArchive
{
    /// <summary>What the public reads of the report.</summary>
    public const string PublicWords = "The cage is empty";

    private const string Front = "canaryfront1xq";
    private const string Comment = "canarycomment2xq";
    private const string Span = "canaryspan3xq";
    private const string Masked = "canarymask4xq";
    private const string Section = "canarysection5xq";

    /// <summary>The report.</summary>
    public const string Report = $$"""
        ---
        title: Canary
        date: 2026-01-01
        audience: public
        status: final
        authors: [{{Front}}]
        ---
        ## Summary

        {{PublicWords}}. <!-- {{Comment}} --> [{{Span}}]{.internal} {{Masked}}

        ## Detection

        {{Section}}
        """;

    /// <summary>The canaries.</summary>
    public static ImmutableArray<string> All { get; } = [Front, Comment, Span, Masked, Section];

    /// <summary>Those that the internal edition shows: comments it doesn't.</summary>
    public static ImmutableArray<string> Shown { get; } = [Front, Span, Masked, Section];

    /// <summary>What is read, as if from disk.</summary>
    public static InternalSources Sources(string report) => new()
    {
        Site = new SiteConfiguration
        {
            Redaction = RedactionPolicy.Default with { DeniedTerms = [new DeniedTerm(Masked, "sings")] },
        },
        Files = [new SourceFile("postmortems/canary.md", report)],
        Pictures = ImmutableSortedDictionary<string, Picture>.Empty,
    };
}
