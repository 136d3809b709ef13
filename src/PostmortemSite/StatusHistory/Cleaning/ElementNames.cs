using System.Collections.Frozen;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>What is made of HTML's elements; those that nothing is said of here count as the text in them.</summary>
internal static class ElementNames
{
    /// <summary>The only ones that are ever written.</summary>
    public static FrozenSet<string> Kept { get; } = Names(
        "p br b strong i em ul ol li code pre small var a blockquote hr");

    /// <summary>Marks within running text.</summary>
    public static FrozenSet<string> Marks { get; } = Names("b strong i em code small var");

    /// <summary>Those whose content isn't text for readers, or is read otherwise by the next parser.</summary>
    public static FrozenSet<string> Silent { get; } = Names(
        "script style template noscript iframe object embed svg math textarea title xmp noembed noframes plaintext "
            + "select form");

    /// <summary>Those that stand on lines of their own.</summary>
    public static FrozenSet<string> Blocks { get; } = Names(
        "p div li ul ol dl dt dd pre blockquote hr h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr "
        + "address article aside center details dialog dir fieldset figcaption figure footer header hgroup legend "
        + "main menu nav "
        + "search section summary body html");

    /// <summary>Headings, which are written as strong paragraphs: a page has headings of its own.</summary>
    public static FrozenSet<string> Headings { get; } = Names("h1 h2 h3 h4 h5 h6");

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
