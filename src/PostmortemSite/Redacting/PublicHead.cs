using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting;

/// <summary>
/// What a public report begins with: its front matter and its title as a heading. The heading is there even where the
/// original has none, so that no other heading can be taken for the title.
/// </summary>
/// <param name="frontMatter">The front matter.</param>
/// <param name="slug">The public file's name, without an extension.</param>
internal sealed class PublicHead(PublicFrontMatter frontMatter, string slug)
{
    /// <summary>The rule by which a report's own front matter gives way to it.</summary>
    public const string Rule = "front-matter";

    /// <summary>The head of a report; people in it are marks.</summary>
    public string Before(string body, Pseudonyms people)
    {
        var head = Write(null);
        // Only the whole text tells what people are called in the title, and so what name follows from it.
        var title = people.For(head + body)(frontMatter.Title);
        return Slug.Of(title) == slug ? head : Write(slug);
    }

    private string Write(string? written) => $"{frontMatter.Write(written)}\n# {Heading()}\n";

    /// <summary>The title on one line, without meaning to Markdown.</summary>
    private string Heading()
    {
        var heading = new StringBuilder(frontMatter.Title.Length);
        foreach (var c in frontMatter.Title.Trim())
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '#') heading.Append('\\');
            heading.Append(char.IsControl(c) ? ' ' : c);
        }

        return heading.ToString();
    }
}
