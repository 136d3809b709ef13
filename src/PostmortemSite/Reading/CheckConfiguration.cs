using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Reading;

/// <summary>
/// Stops a build whose <c>site.yml</c> or <c>people.yml</c> is wrong. Comes after the check for secrets, because its
/// messages quote.
/// </summary>
public sealed class CheckConfiguration : IModule<InternalSources, InternalSources>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Input;

    /// <inheritdoc/>
    /// <exception cref="BuildException">The configuration is wrong.</exception>
    public InternalSources Run(InternalSources input) => input.ConfigurationProblems.IsEmpty
        ? input
        : throw new BuildException(ExitCode.Usage, "The configuration is wrong; nothing was built.", input.ConfigurationProblems);
}
