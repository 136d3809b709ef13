using System.Collections.Frozen;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>What masks go by besides the text: what <c>site.yml</c> and <c>people.yml</c> declare, and who a report names.</summary>
internal sealed class MaskContext
{
    /// <param name="policy">The site's policy.</param>
    /// <param name="people">The declared people.</param>
    public MaskContext(RedactionPolicy policy, IReadOnlyCollection<Person> people)
    {
        Policy = policy;
        Hosts = new InternalHosts(policy);
        PublicAddresses = new PublicAddresses(policy);
        DeniedTerms = new FoldedTerms<DeniedTerm>(policy.DeniedTerms
            .SelectMany(term => term.Spellings.Select(spelling => new FoldedTerm<DeniedTerm>(
                spelling, term.IsLiteral ? TermCase.Exact : TermCase.Any, term))));
        TicketKeys = policy.TicketKeys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        People = new KnownPeople(people, policy.Masks.GetValueOrDefault("mask-person")?.Words ?? KnownPeople.Someone);
    }

    private MaskContext(MaskContext site, IEnumerable<string> names)
    {
        (Policy, Hosts, PublicAddresses) = (site.Policy, site.Hosts, site.PublicAddresses);
        (DeniedTerms, TicketKeys) = (site.DeniedTerms, site.TicketKeys);
        People = site.People.With(names);
    }

    /// <summary>The site's policy.</summary>
    public RedactionPolicy Policy { get; }

    /// <summary>Which hosts are internal.</summary>
    public InternalHosts Hosts { get; }

    /// <summary>Which addresses may be published.</summary>
    public PublicAddresses PublicAddresses { get; }

    /// <summary>Customers and code names.</summary>
    public FoldedTerms<DeniedTerm> DeniedTerms { get; }

    /// <summary>The projects' keys of the ticket system, in any case.</summary>
    public FrozenSet<string> TicketKeys { get; }

    /// <summary>Who is known by name, handle or initials.</summary>
    public KnownPeople People { get; }

    /// <summary>
    /// This and, each as somebody of their own, the names that a report gives and nobody declared.
    /// </summary>
    public MaskContext With(Postmortem report) => new(this,
        report.Authors.Concat(report.Responders)
            .Concat(report.Actions.SelectMany(action => action.Owners).Where(KnownPeople.LooksLikeName)));
}
