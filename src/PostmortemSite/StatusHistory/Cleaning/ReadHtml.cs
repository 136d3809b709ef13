using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// Reads HTML of strangers by allow-list: known elements become blocks and marks, scripts and their like vanish with
/// what they hold, and of everything else only the text counts. Comments, attributes and foreign namespaces aren't
/// looked at.
/// </summary>
internal sealed class ReadHtml
{
    /// <summary>Lists and quotes within each other beyond this are written as if they were on this level.</summary>
    private const int MaxLevel = 10;

    /// <summary>
    /// Deeper elements become siblings, as in browsers: parsing takes time that grows with length times depth.
    /// </summary>
    private static readonly HtmlParserOptions Bounded =
        new() { MaximumDepth = 100, DisableElementPositionTracking = true };

    private readonly BlockBuilder blocks;
    private int level;

    private ReadHtml(BlockBuilder blocks) => this.blocks = blocks;

    public static ImmutableArray<CleanBlock> Of(string html) => Of(Parse(html));

    public static ImmutableArray<CleanBlock> Of(INodeList fragment)
    {
        // Where no element says how the text is parted, its line ends do.
        var isLoose = !fragment.OfType<IElement>().SelectMany(root => root.QuerySelectorAll("*").Prepend(root))
            .Any(element => element.LocalName == "br" || ElementNames.Blocks.Contains(element.LocalName));
        var blocks = new BlockBuilder { KeepsLineEnds = isLoose };
        new ReadHtml(blocks).Visit(fragment);
        return blocks.Take();
    }

    /// <summary>The tree that a browser would make of HTML inside a page's body.</summary>
    public static INodeList Parse(string html)
    {
        var parser = new HtmlParser(Bounded);
        return parser.ParseFragment(html, parser.ParseDocument("").Body!);
    }

    private void Visit(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
            if (node is IElement element) Visit(element);
            else if (node is IText text) blocks.Text(text.Data);
    }

    private void Visit(IElement element)
    {
        var name = element.LocalName;
        if (element.NamespaceUri != NamespaceNames.HtmlUri || ElementNames.Silent.Contains(name)) return;
        if (ElementNames.Marks.Contains(name)) VisitWithin(new Mark(name), element);
        else if (ElementNames.Blocks.Contains(name)) VisitBlock(name, element);
        else if (name == "br") blocks.LineBreak();
        else if (name == "a" && SafeAddress.Of(element.GetAttribute("href")) is { } address)
            VisitWithin(new Mark("a", address), element);
        else
        {
            if (name is "td" or "th") blocks.Cell();
            Visit(element.ChildNodes);
        }
    }

    private void VisitWithin(Mark mark, IElement element)
    {
        using (blocks.Within(mark)) Visit(element.ChildNodes);
    }

    private void VisitBlock(string name, IElement element)
    {
        blocks.EndParagraph();
        if (ElementNames.Headings.Contains(name)) VisitWithin(new Mark("strong"), element);
        else if (name == "hr") blocks.Add(new Rule());
        else if (name == "pre") VisitPreformatted(element);
        else if (name is "blockquote" or "ul" or "ol" && level < MaxLevel) VisitNested(name, element);
        else Visit(element.ChildNodes);
        blocks.EndParagraph();
    }

    private void VisitPreformatted(IElement element)
    {
        using (blocks.Preformatted()) Visit(element.ChildNodes);
    }

    private void VisitNested(string name, IElement element)
    {
        level++;
        if (name == "blockquote")
        {
            if (BlocksOf(element.ChildNodes) is { IsEmpty: false } quoted) blocks.Add(new Quote(quoted));
        }
        else
        {
            // What stands between the items is an item too.
            var items = element.ChildNodes
                .Select(child => BlocksOf(child is IElement { LocalName: "li" } ? child.ChildNodes : [child]))
                .Where(item => !item.IsEmpty);
            if (items.ToImmutableArray() is { IsEmpty: false } kept) blocks.Add(new ItemList(name == "ol", kept));
        }

        level--;
    }

    private ImmutableArray<CleanBlock> BlocksOf(IEnumerable<INode> nodes)
    {
        blocks.Open();
        Visit(nodes);
        return blocks.Close();
    }
}
