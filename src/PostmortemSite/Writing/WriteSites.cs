using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting;

namespace PostmortemSite.Writing;

/// <summary>Publishes both editions at once, or neither. The public one must have been checked.</summary>
internal sealed class WriteSites(OutputFolder output) : IModule<FinishedSites, FinishedSites>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Output;

    /// <inheritdoc/>
    public FinishedSites Run(FinishedSites input)
    {
        try
        {
            output.Publish();
            return input;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildException(ExitCode.Publishing, $"Publishing failed: {exception.Message} What was published before stands.");
        }
    }
}

/// <summary>What there is to publish.</summary>
/// <param name="Internal">The internal site.</param>
/// <param name="Public">The public site, after the leak check.</param>
public sealed record FinishedSites(Site<Internal> Internal, CheckedSite Public);
