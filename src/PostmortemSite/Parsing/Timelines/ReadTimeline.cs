using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads the entries of a timeline section, in every form that authors give them.</summary>
internal static class ReadTimeline
{
    /// <summary>The section's content in order: runs of entries, and the prose between them.</summary>
    public static ImmutableArray<SectionBlock> Of(OutlineSection section, ReadContext context) =>
        [new Prose(context.Html.Blocks(section.Blocks))];
}
