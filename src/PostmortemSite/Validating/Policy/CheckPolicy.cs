using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Validating.Policy;

/// <summary>
/// Stops a build whose policy names what there isn't, can't take effect or contradicts itself: a policy that somebody
/// relies on mustn't be silently less than it says.
/// </summary>
/// <param name="today">"Today", after which an exception may have run out.</param>
public sealed class CheckPolicy(LocalDate today) : IModule<InternalSources, InternalSources>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Input;

    /// <inheritdoc/>
    /// <exception cref="BuildException">The policy is wrong: every fault, with its place.</exception>
    public InternalSources Run(InternalSources input)
    {
        var (site, people) = (input.Site, input.People);
        List<Problem> problems =
        [
            .. CheckMasks.In(site), .. CheckHosts.In(site), .. CheckAddresses.In(site), .. CheckTicketKeys.In(site),
            .. CheckPeople.In(people), .. CheckDeniedTerms.In(site), .. CheckReplacements.In(site, people),
            .. CheckExceptions.In(site, today),
        ];
        if (problems.Count == 0) return input;
        throw new BuildException(ExitCode.Usage,
            "The policy of site.yml and people.yml is wrong; nothing was built.", problems.Order(Problem.ByPlace));
    }

    /// <summary>A fault of the policy.</summary>
    internal static Problem Fault(Place place, string code, string message, string remedy) =>
        Problem.Error(place.Path, place.Position, code, message, remedy);
}
