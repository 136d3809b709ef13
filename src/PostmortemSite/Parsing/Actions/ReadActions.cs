using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads the action items of a section, in every form that authors give them. What isn't an item stays prose where it
/// stood; headings and labels do so too, and name the group of the items below them.
/// </summary>
internal sealed class ReadActions
{
    private readonly ReadContext context;
    private readonly bool hasParagraphItems;
    private readonly ImmutableArray<SectionBlock>.Builder output = ImmutableArray.CreateBuilder<SectionBlock>();
    private readonly List<Block> prose = [];
    private ActionGroup heading;
    private ActionGroup group;

    private ReadActions(ReadContext context, ActionGroup group, bool hasParagraphItems)
    {
        this.context = context;
        this.hasParagraphItems = hasParagraphItems;
        heading = this.group = group;
    }

    /// <summary>The section's content in order: runs of items, and the prose between them.</summary>
    public static ImmutableArray<SectionBlock> Of(OutlineSection section, ReadContext context)
    {
        var state = ActionWords.Heading(section.Heading) ?? ActionState.NotStated;
        var reader = new ReadActions(context, ActionGroup.None with { State = state }, ActionParagraphs.AreIn(section));
        reader.ReadLead(section);
        reader.Read(section.Blocks);
        return reader.output.ToImmutable();
    }

    /// <summary>What follows a bold label on its line is an item if the section has nothing else.</summary>
    private void ReadLead(OutlineSection section)
    {
        if (section.Lead.Count == 0) return;
        var isItem = hasParagraphItems && section.Blocks.Count == 0 && ActionParagraphs.IsShort(section.Lead)
            && !NotActions.Contains(PlainText.Of(section.Lead));
        output.Add(isItem
            ? new ActionBlock([ActionParagraphs.Item(section.Lead, section.Line, group, context)])
            : new Prose($"<p>{context.Html.Inlines(section.Lead)}</p>"));
    }

    private void Read(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case HeadingBlock title:
                    prose.Add(title);
                    heading = group = ActionGroup.Of(PlainText.Of(title), ActionGroup.None);
                    break;
                case ListBlock list:
                    FlushProse();
                    new ActionList(context, output).Read(list, group);
                    break;
                case Table table when ActionTable.Read(table, group, context) is { } items:
                    FlushProse();
                    output.Add(new ActionBlock(items, ActionTable.Titles(table)));
                    break;
                case CustomContainer container:
                    ReadMarked(container);
                    break;
                case ParagraphBlock paragraph
                    when ActionLabel.Of(paragraph, i + 1 < blocks.Count ? blocks[i + 1] : null) is { } label:
                    prose.Add(paragraph);
                    group = ActionGroup.Of(label, heading);
                    break;
                case ParagraphBlock paragraph when hasParagraphItems && !NotActions.Contains(PlainText.Of(paragraph)):
                    FlushProse();
                    output.Add(new ActionBlock([.. ParagraphItems(paragraph)]));
                    break;
                default:
                    prose.Add(blocks[i]);
                    break;
            }
        }

        FlushProse();
    }

    private IEnumerable<ActionItem> ParagraphItems(ParagraphBlock paragraph) =>
        ActionParagraphs.Runs(paragraph).Select(run =>
            ActionParagraphs.Item(run, (run[0].Line > 0 ? run[0].Line : paragraph.Line) + 1, group, context));

    /// <summary>What stands in a marked block is read like the rest, and stays marked.</summary>
    private void ReadMarked(CustomContainer container)
    {
        FlushProse();
        var inner = new ReadActions(context, group, hasParagraphItems: false);
        inner.Read([.. container]);
        var isPublic = container.Info == "public";
        output.AddRange(isPublic ? inner.output : inner.output.Select(Marked));
    }

    private static SectionBlock Marked(SectionBlock block) => block switch
    {
        Prose prose => new Prose(Marked(prose.Html)),
        ActionBlock actions => actions with { Items = [.. actions.Items.Select(Marked)] },
        _ => block,
    };

    /// <summary>Without Markdown, because redaction carries that over to the public.</summary>
    private static ActionItem Marked(ActionItem item) => item with { Html = Marked(item.Html), Markdown = "" };

    private static string Marked(string html) => $"<div class=\"only-internal\">{html}</div>";

    private void FlushProse()
    {
        if (prose.Count == 0) return;
        var html = context.Html.Blocks(prose);
        if (html.Length > 0) output.Add(new Prose(html));
        prose.Clear();
    }
}
