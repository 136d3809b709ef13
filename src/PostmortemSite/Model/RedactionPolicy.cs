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

    /// <summary>E-mail and IP addresses that may be published, such as <c>security@example.com</c>.</summary>
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

/// <summary>A text that is never published, such as a customer's name.</summary>
/// <param name="Text">The text.</param>
/// <param name="Replacement">What the public reads instead.</param>
public sealed record DeniedTerm(string Text, string Replacement)
{
    /// <summary>Other spellings of it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>True if only these very characters are meant; else case, accents and look-alikes don't matter.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>The text and its other spellings.</summary>
    public IEnumerable<string> Spellings => Aliases.Prepend(Text);
}
