using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Parsing;

/// <summary>
/// Makes an archive of Markdown: every file on its own, in parallel. Both editions pass through here, the public one
/// with the Markdown that redaction wrote.
/// </summary>
/// <typeparam name="TAudience">Who may read the Markdown.</typeparam>
public sealed class ParsePostmortems<TAudience> : IModule<Sources<TAudience>, Archive<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Process;

    /// <inheritdoc/>
    public Archive<TAudience> Run(Sources<TAudience> input)
    {
        var targets = new LinkTargets(input.Files, input.Pictures);
        var defaults = new PathDefaults(input.Site);
        var postmortems = new Postmortem[input.Files.Length];
        Parallel.For(0, postmortems.Length, i =>
            postmortems[i] = new ParsePostmortem(input.Files[i], input.Site, defaults, targets, TAudience.Value).Run());
        return new Archive<TAudience>(input, [.. postmortems]);
    }
}
