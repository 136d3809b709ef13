namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// What can be read in a drawing: a line for each text, with its pieces put together, and one more with blanks between
/// them where there are several, because nobody knows from the source how far apart they are drawn.
/// </summary>
internal sealed class SvgWords
{
    private readonly List<string> lines = [];
    private readonly List<string> pieces = [];
    private int depth;

    /// <summary>True inside a text.</summary>
    public bool AreExpected => depth > 0;

    public void Enter(string element)
    {
        if (element is "text" or "tspan") depth++;
    }

    public void Add(string piece) => pieces.Add(piece);

    /// <summary>Words that aren't drawn.</summary>
    public void AddAside(string line) => lines.Add(line);

    public void Leave(string element)
    {
        if (element is not ("text" or "tspan") || --depth > 0) return;
        lines.Add(string.Concat(pieces));
        if (pieces.Count > 1) lines.Add(string.Join(' ', pieces));
        pieces.Clear();
    }

    public override string ToString() => string.Join('\n', lines.Where(line => line.Length > 0));
}
