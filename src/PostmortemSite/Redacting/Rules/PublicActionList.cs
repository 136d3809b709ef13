using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Actions;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Action items as a list of checkboxes. The list is read again and written again until it stays as it is, because what
/// a mask leaves can be a date or a state that wasn't one before: "OPS-1 (done 2024-05-14)".
/// </summary>
/// <param name="site">The site.</param>
internal sealed class PublicActionList(SiteConfiguration site)
{
    private const int MaxRounds = 4;
    private const string Heading = "## Action items\n\n";

    public string Of(IEnumerable<(ActionState State, string What)> items)
    {
        var list = Write(items);
        for (var round = 0; round < MaxRounds; round++)
        {
            var read = Read(list);
            var again = Write(read.Select(item => (item.State, item.Markdown)));
            if (again == list || Lines(again) != Lines(list)) break;
            list = again;
        }

        return list;
    }

    private static string Write(IEnumerable<(ActionState State, string What)> items)
    {
        var list = new StringBuilder();
        foreach (var (state, what) in items)
            if (what.Length > 0)
                list.Append(state == ActionState.Done ? "- [x] " : "- [ ] ")
                    .Append(what).Append(Suffix(state)).Append('\n');
        return list.ToString();
    }

    private IEnumerable<ActionItem> Read(string list)
    {
        var source = new SourceFile("", Heading + list);
        var targets = new LinkTargets([], ImmutableSortedDictionary<string, Picture>.Empty);
        var html = new MarkdownHtml(source, targets, _ => { });
        var context = new ReadContext(source, site, html, null, _ => { });
        return ReadOutline.Of(MarkdownReader.Read(source, 0), site).Sections
            .Where(section => section.Kind == SectionKind.ActionItems)
            .SelectMany(section => ReadActions.Of(section, context)).OfType<ActionBlock>()
            .SelectMany(block => block.Items);
    }

    private static int Lines(string list) => list.AsSpan().Count('\n');

    private static string Suffix(ActionState state) => state switch
    {
        ActionState.InProgress => " (in progress)",
        ActionState.Dropped => " (dropped)",
        ActionState.Open or ActionState.NotStated or ActionState.Done => "",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
