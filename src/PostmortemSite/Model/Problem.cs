using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>Whether a problem stops the build.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth the author's look; stops the build only with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Stops the build: nothing is published.</summary>
    Error,
}

/// <summary>Something in the input that its author should change, with the place and the remedy.</summary>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Path">The file, below the input folder.</param>
/// <param name="Position">The line and column in the file as the author sees it, front matter included.</param>
/// <param name="Code">A stable word to search for or to mute by, such as <c>unknown-key</c>.</param>
/// <param name="Message">One sentence saying what is wrong.</param>
/// <param name="Remedy">One sentence saying what to do about it.</param>
public sealed record Problem(
    ProblemSeverity Severity, string Path, Position Position, string Code, string Message, string Remedy)
{
    /// <summary>What there is to see, line by line, where a sentence isn't enough: a diff.</summary>
    public ImmutableArray<string> Detail { get; init; } = [];

    /// <summary>By file, line, column, then code: the order in which an author works through them.</summary>
    public static IComparer<Problem> ByPlace { get; } = Comparer<Problem>.Create((a, b) =>
    {
        var byPath = string.CompareOrdinal(a.Path, b.Path);
        if (byPath != 0) return byPath;
        var byPosition = (a.Position.Line, a.Position.Column).CompareTo((b.Position.Line, b.Position.Column));
        return byPosition != 0 ? byPosition : string.CompareOrdinal(a.Code + a.Message, b.Code + b.Message);
    });

    /// <summary>A problem that stops the build.</summary>
    public static Problem Error(string path, Position position, string code, string message, string remedy) =>
        new(ProblemSeverity.Error, path, position, code, message, remedy);

    /// <summary>A problem that doesn't, unless <c>--strict</c> says so.</summary>
    public static Problem Warning(string path, Position position, string code, string message, string remedy) =>
        new(ProblemSeverity.Warning, path, position, code, message, remedy);

    /// <summary><c>file:line:col: code: sentence. remedy</c>, with control characters made visible.</summary>
    public override string ToString() =>
        PlainLine.Of($"{Path}:{Position.Line}:{Position.Column}: {Code}: {Message} {Remedy}");
}
