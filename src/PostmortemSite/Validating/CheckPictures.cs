using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Validating;

/// <summary>
/// Finds pictures and attachments that a public part of a report uses and the public won't get. Asks redaction itself,
/// so that what is said is what will be done.
/// </summary>
internal static class CheckPictures
{
    public static IEnumerable<Problem> In(Archive<Internal> archive)
    {
        var redact = new RedactPostmortem(
            archive, RedactionRules.Standard, archive.Postmortems.Where(postmortem => postmortem.IsPublished));
        return archive.Postmortems.Where(CanUseFiles).AsParallel().AsOrdered()
            .SelectMany(postmortem => redact.Run(postmortem).Problems);
    }

    /// <summary>Most reports have neither a picture nor a link to a file, and needn't be redacted twice.</summary>
    private static bool CanUseFiles(Postmortem postmortem) =>
        postmortem.IsPublished
        && postmortem.Problems.All(problem => problem.Severity == ProblemSeverity.Warning)
        && (postmortem.Source.Text.Contains("![", StringComparison.Ordinal) || !postmortem.Pictures.IsEmpty
            || postmortem.Problems.Any(problem => problem.Code == "link-target"));
}
