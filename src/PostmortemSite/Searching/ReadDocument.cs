using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching;

/// <summary>What search reads of a postmortem: all that its page says, and the words that it is filed under.</summary>
internal static class ReadDocument
{
    /// <param name="postmortem">The postmortem.</param>
    /// <param name="place">Its place in the edition's order.</param>
    public static IndexedDocument Of(Postmortem postmortem, int place = 0) => new(
        postmortem.Slug + "/",
        postmortem,
        new IndexedText(
            postmortem.Title,
            string.Join('\n', Body(postmortem).Where(line => line.Length > 0)),
            string.Join('\n', Tags(postmortem).Distinct(StringComparer.Ordinal))),
        place);

    private static IEnumerable<string> Body(Postmortem postmortem)
    {
        foreach (var section in postmortem.Sections)
        {
            if (section.Heading != postmortem.Title) yield return section.Heading;
            foreach (var line in section.Blocks.SelectMany(Lines)) yield return line;
        }
    }

    private static IEnumerable<string> Lines(SectionBlock block) => block switch
    {
        Prose prose => [ReadableText.Of(prose.Html)],
        TimelineBlock timeline => timeline.Entries.Select(entry => $"{entry.TimeText} {entry.Text}".Trim()),
        ActionBlock actions => actions.Items.Select(item => item.Text),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType()}."),
    };

    /// <summary>Names and keys, because people remember either.</summary>
    private static IEnumerable<string> Tags(Postmortem postmortem)
    {
        if (postmortem.Id is { } id) yield return id;
        ImmutableArray<Term> single = [.. new[] { postmortem.Severity, postmortem.Detection }.OfType<Term>()];
        foreach (var term in postmortem.Services.Concat(postmortem.Triggers).Concat(postmortem.Causes)
                     .Concat(postmortem.Tags).Concat(single))
        {
            yield return term.Name;
            if (!string.Equals(term.Name, term.Key, StringComparison.OrdinalIgnoreCase)) yield return term.Key;
        }
    }
}
