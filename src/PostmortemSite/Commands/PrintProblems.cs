using PostmortemSite.Model;

namespace PostmortemSite.Commands;

/// <summary>Prints problems, one a line, on standard error.</summary>
internal static class PrintProblems
{
    private const int MaxWarnings = 20;

    /// <summary>All of them.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="annotationFolder">The input folder, for GitHub annotations of its files; null for plain
    /// lines.</param>
    public static void All(IEnumerable<Problem> problems, string? annotationFolder = null)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(annotationFolder is null ? Line(problem) : Annotation(problem, annotationFolder));
            // The bar keeps what a report says from being taken for a command of GitHub's.
            foreach (var line in problem.Detail) Console.Error.WriteLine($"    | {PlainLine.Of(line)}");
        }
    }

    /// <summary>A build that went well prints its first warnings, and says how to see the others.</summary>
    public static void Warnings(IEnumerable<Problem> problems)
    {
        var all = problems.ToList();
        All(all.Take(MaxWarnings));
        if (all.Count > MaxWarnings)
            Console.Error.WriteLine($"… and {all.Count - MaxWarnings:N0} more warnings. \"postmortem-site list problems\" shows all.");
    }

    /// <summary>One line for a command that goes on in spite of errors; none if there are none.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="command">What goes on, such as "search".</param>
    public static void Broken(IEnumerable<Problem> problems, string command = "search")
    {
        List<string> files =
        [
            .. problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Path).Distinct(),
        ];
        if (files.Count == 0) return;
        var others = files.Count > 1 ? $" and {files.Count - 1} more" : "";
        Console.Error.WriteLine(PlainLine.Of(
            $"{files[0]}{others}: broken, so that {command} may miss it. \"postmortem-site check\" tells what is wrong."));
    }

    private static string Line(Problem problem) =>
        problem.Severity == ProblemSeverity.Error ? $"{problem}" : $"{problem} (warning)";

    /// <summary>See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.</summary>
    private static string Annotation(Problem problem, string folder)
    {
        var kind = problem.Severity == ProblemSeverity.Error ? "error" : "warning";
        var file = Path.Combine(folder, problem.Path).Replace('\\', '/');
        return $"::{kind} file={Property(file)},line={problem.Position.Line},col={problem.Position.Column},"
            + $"title={Property(problem.Code)}::{Data($"{problem.Message} {problem.Remedy}")}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
