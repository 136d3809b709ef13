using Markdig.Renderers.Html;
using Markdig.Syntax;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>Gives the headings inside a section's blocks their anchors, in reading order.</summary>
internal static class SubheadingAnchors
{
    public static void Set(IEnumerable<Block> blocks, Anchors anchors)
    {
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading) heading.GetAttributes().Id = anchors.Take(PlainText.Of(heading));
            else if (block is ContainerBlock container) Set(container, anchors);
        }
    }
}
