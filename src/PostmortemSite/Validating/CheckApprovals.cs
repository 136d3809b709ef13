using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Reading;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Validating;

/// <summary>Finds reports whose public text nobody approved, where the site asks for that.</summary>
internal static class CheckApprovals
{
    public static IEnumerable<Problem> In(Archive<Internal> archive)
    {
        if (!archive.Site.Redaction.RequiresReview) return [];
        var approvedText = ((InternalSources)archive.Sources).ApprovedText;
        return new PublicMarkdown.RedactArchive().Candidates(archive)
            .Where(one => one.State is PublicationState.WaitingForReview or PublicationState.ChangedSinceReview)
            .Select(one => Problem(one, SinceApproval.Of(one, approvedText)));
    }

    private static Problem Problem(Candidate candidate, SinceApproval since)
    {
        var source = candidate.Report.Original.Source;
        var (code, message) = candidate.State == PublicationState.WaitingForReview
            ? ("review-missing", "Nobody has approved what the public would read of it, so it isn't published.")
            : ("review-changed",
                $"What the public would read of it changed since it was approved, so it isn't published. {since.Note}");
        return Model.Problem.Warning(source.Path, Place(source), code, message.TrimEnd(),
            $"Read it with \"redact {source.Stem}\", then \"redact {source.Stem} --approve\".") with
        {
            Detail = since.Diff,
        };
    }

    private static Position Place(SourceFile source) =>
        FrontMatterBlock.Find(source, _ => { }).Values.Entries.FirstOrDefault(entry => entry.Key == "public")?.Position
        ?? Position.Start;
}
