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

    /// <summary>What <c>site.yml</c> says of masks, by rule name; a mask that it doesn't name is on.</summary>
    public ImmutableDictionary<string, MaskSetting> Masks { get; init; } = ImmutableDictionary<string, MaskSetting>.Empty;

    /// <summary>Host names, with <c>*.</c> for "and below", that are never published as text or link.</summary>
    public ImmutableArray<string> InternalHosts { get; init; } = [];

    /// <summary>
    /// Where links may always lead: hosts, with <c>*.</c> for "and below", each perhaps with a path. They win over
    /// <see cref="InternalHosts"/> and over what is known to be a private tool.
    /// </summary>
    public ImmutableArray<string> PublicLinks { get; init; } = [];

    /// <summary>False if links may lead nowhere but to <see cref="PublicLinks"/>.</summary>
    public bool PublishesOtherLinks { get; init; } = true;

    /// <summary>
    /// E-mail addresses, IP addresses and networks that may be published, in any case: <c>security@example.com</c>,
    /// <c>192.0.2.0/24</c>.
    /// </summary>
    public ImmutableHashSet<string> PublicAddresses { get; init; } = [];

    /// <summary>Project keys of the ticket system: <c>OPS</c> makes <c>OPS-123</c> a ticket.</summary>
    public ImmutableArray<string> TicketKeys { get; init; } = [];

    /// <summary>What is never published: customers, code names.</summary>
    public ImmutableArray<DeniedTerm> DeniedTerms { get; init; } = [];

    /// <summary>What a rule would find and is known to be harmless, each with its reason and its end.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    /// <summary>
    /// Who may read a section whose heading says of itself that it is internal or confidential, whatever its kind.
    /// </summary>
    public Audience NamedInternal { get; init; } = Audience.Internal;

    /// <summary>True if only texts are published that a person approved as they are.</summary>
    public bool RequiresReview { get; init; }

    /// <summary>Every impact figure that there is, by its front matter key.</summary>
    public static ImmutableArray<string> ImpactFigures { get; } = ["users", "percent", "errorRate", "revenue", "slaBreach"];

    /// <summary>False if <c>site.yml</c> switches a mask off.</summary>
    public bool IsOn(string rule) => Masks.GetValueOrDefault(rule)?.IsOn != false;

    /// <summary>The name of the rule that <c>site.yml</c> knows by a shorter one: <c>person</c> is <c>mask-person</c>.</summary>
    public static string RuleOf(string mask) => mask == "link" ? "link-internal" : "mask-" + mask;

    /// <summary>The name by which <c>site.yml</c> knows a rule of masks.</summary>
    public static string MaskOf(string rule) => rule == RuleOf("link") ? "link" : rule["mask-".Length..];

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

/// <summary>What <c>site.yml</c> says of one mask.</summary>
/// <param name="IsOn">False if the mask isn't used.</param>
/// <param name="Words">What the public reads instead; null for the mask's own words.</param>
public sealed record MaskSetting(bool IsOn, string? Words);
