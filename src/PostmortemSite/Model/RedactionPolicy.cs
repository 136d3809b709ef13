using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>What may leave the house: an allow-list for structure, masks for what slips into prose.</summary>
public sealed record RedactionPolicy
{
    /// <summary>The audience of each kind of section.</summary>
    public required ImmutableDictionary<SectionKind, Audience> Sections { get; init; }

    /// <summary>The impact figures that are published, by their front matter key.</summary>
    public ImmutableHashSet<string> PublicImpact { get; init; } = ["users", "percent", "errorRate"];

    /// <summary>Host names, with <c>*.</c> for "and below", that are never published as text or link.</summary>
    public ImmutableArray<string> InternalHosts { get; init; } = [];

    /// <summary>E-mail addresses that may be published, such as <c>security@example.com</c>.</summary>
    public ImmutableHashSet<string> PublicAddresses { get; init; } = [];

    /// <summary>Project keys of the ticket system: <c>OPS</c> makes <c>OPS-123</c> a ticket.</summary>
    public ImmutableArray<string> TicketKeys { get; init; } = [];

    /// <summary>Words that are never published: customers, code names; each with what stands in its place.</summary>
    public ImmutableArray<(string Word, string Replacement)> DeniedWords { get; init; } = [];

    /// <summary>What a rule would find and is known to be harmless, each with its reason and its end.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    /// <summary>The default: DESIGN §5.</summary>
    public static RedactionPolicy Default { get; } = new()
    {
        Sections = Enum.GetValues<SectionKind>().ToImmutableDictionary(kind => kind, kind => kind
            is SectionKind.Summary or SectionKind.Impact or SectionKind.Timeline or SectionKind.RootCause
            or SectionKind.Response or SectionKind.ActionItems or SectionKind.Lessons
            ? Audience.Public
            : Audience.Internal),
    };
}
