using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting;

namespace PostmortemSite.Writing;

/// <summary>
/// Writes the Markdown that a public site was made from, as an archive of its own that builds the same site again. It
/// takes the Markdown from a site that was checked for leaks, so that none is written that wasn't.
/// </summary>
internal sealed class WritePublicArchive(OutputFolder output) : IModule<FinishedSites, FinishedSites>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Output;

    /// <inheritdoc/>
    public FinishedSites Run(FinishedSites input)
    {
        try
        {
            var sources = input.Public.Site.Edition.Archive.Sources;
            var policy = input.Internal.Edition.Site.Redaction;
            output.Archive.Add("site.yml", Encoding.UTF8.GetBytes(new PublicSiteFile(sources, policy).Write()));
            foreach (var file in sources.Files.Concat(sources.StatusFiles)) output.Archive.Add(file.Path, Encoding.UTF8.GetBytes(file.Text));
            foreach (var (path, picture) in sources.Pictures) output.Archive.Add(path, picture.Bytes);
            output.Publish();
            return input;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildException(
                ExitCode.Publishing, $"Writing failed: {exception.Message} What was there before stands.");
        }
    }
}
