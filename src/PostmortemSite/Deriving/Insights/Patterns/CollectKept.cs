using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Searching;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>Collects what a report says went well: the entries and paragraphs of those sections.</summary>
internal static partial class CollectKept
{
    public static PatternKept From(Postmortem postmortem) =>
        new(postmortem, Of(postmortem, SectionKind.WentWell), Of(postmortem, SectionKind.Lucky));

    private static ImmutableArray<string> Of(Postmortem postmortem, SectionKind kind) =>
        [.. postmortem.Sections
            .Where(section => section.Kind == kind)
            .SelectMany(section => section.Blocks).OfType<Prose>()
            .SelectMany(prose => Lines(prose.Html))];

    /// <summary>Code and tables can't be read in a line; the author's own line breaks mean nothing.</summary>
    private static IEnumerable<string> Lines(string html) =>
        ReadableText.Of(Unreadable().Replace(html, "<br>").Replace('\n', ' '))
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Any(char.IsLetter));

    [GeneratedRegex("<(pre|table|figure)[ >].*?</\\1>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unreadable();
}
