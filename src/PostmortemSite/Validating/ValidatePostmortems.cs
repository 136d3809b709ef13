using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Validating;

/// <summary>
/// Looks at the postmortems together, then stops the build if there is any error: all problems at once, not the first.
/// </summary>
/// <param name="isStrict">True if warnings stop the build too.</param>
public sealed class ValidatePostmortems(bool isStrict) : IModule<Archive<Internal>, Archive<Internal>>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Process;

    /// <inheritdoc/>
    /// <exception cref="BuildException">There are errors.</exception>
    public Archive<Internal> Run(Archive<Internal> input)
    {
        var archive = Checked(input);
        var problems = archive.Problems.ToList();
        if (problems.Any(problem => isStrict || problem.Severity == ProblemSeverity.Error))
        {
            var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
            throw new BuildException(ExitCode.Input,
                $"{errors:N0} errors and {problems.Count - errors:N0} warnings in the input; nothing was published.", problems);
        }

        return archive;
    }

    /// <summary>Every problem of an archive, by file and place.</summary>
    public static IEnumerable<Problem> ProblemsOf(Archive<Internal> archive) => Checked(archive).Problems;

    private static Archive<Internal> Checked(Archive<Internal> archive)
    {
        var known = archive.With(
        [
            .. archive.ArchiveProblems, .. CheckNames.In(archive), .. CheckTimes.In(archive), .. CheckStatedDurations.In(archive), .. CheckPublication.In(archive),
            .. CheckPictures.In(archive), .. CheckReconciliation.In(archive),
        ]);
        // Redaction is for archives that can be published.
        return known.Problems.Any(problem => problem.Severity == ProblemSeverity.Error)
            ? known
            : archive.With([.. known.ArchiveProblems, .. CheckApprovals.In(archive)]);
    }
}
