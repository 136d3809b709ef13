using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Rendering;

/// <summary>stub until the theme lands</summary>
public sealed class RenderSite<TAudience>(IStagedFiles files) : IModule<Edition<TAudience>, Site<TAudience>>
    where TAudience : IAudience
{
    public Phase Phase => Phase.PostProcess;

    public Site<TAudience> Run(Edition<TAudience> input)
    {
        foreach (var entry in input.Entries)
            files.Add($"postmortems/{entry.Postmortem.Slug}/index.html", System.Text.Encoding.UTF8.GetBytes(
                string.Join("\n", entry.Postmortem.Sections.SelectMany(s => s.Blocks).OfType<Prose>().Select(p => p.Html))));
        return new Site<TAudience>(input, files);
    }
}
