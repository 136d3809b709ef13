namespace PostmortemSite.Model;

/// <summary>One text file of the input, as its author wrote it.</summary>
/// <param name="Path">Where it lies below the input folder, with forward slashes; what messages name.</param>
/// <param name="Text">The whole text, decoded from UTF-8, without a byte order mark; line ends as written.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The file's name without folder and extensions: what its address is made from.</summary>
    public string Stem
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            foreach (var extension in Extensions)
                if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    return name[..^extension.Length];
            return name;
        }
    }

    /// <summary>The folder below the input folder, without a slash at the end; empty at the top.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    /// <summary>The extensions that a Markdown file of the wild has, longest first.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".html.md.erb", ".html.md", ".markdown", ".qmd", ".md"];

    /// <summary>The line and column, both from 1, of a character offset into <see cref="Text"/>.</summary>
    public Position PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        int line = 1, lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new Position(line, offset - lineStart + 1);
    }
}

/// <summary>A place in a source file, counted from 1 as editors count.</summary>
public readonly record struct Position(int Line, int Column)
{
    /// <summary>The file's first character.</summary>
    public static Position Start => new(1, 1);
}
