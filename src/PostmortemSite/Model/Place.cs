namespace PostmortemSite.Model;

/// <summary>A place in a file, as messages name it.</summary>
/// <param name="Path">The file, below the input folder.</param>
/// <param name="Position">The line and column.</param>
public readonly record struct Place(string Path, Position Position)
{
    /// <summary><c>file:line:col</c>.</summary>
    public override string ToString() => $"{Path}:{Position.Line}:{Position.Column}";
}
