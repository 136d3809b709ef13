using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Validating;

/// <summary>Finds reports that ask to be public and wouldn't say anything there.</summary>
internal static class CheckPublication
{
    public static IEnumerable<Problem> In(Archive<Internal> archive)
    {
        foreach (var postmortem in archive.Postmortems.Where(postmortem => postmortem.IsPublished))
        {
            var isPublic = postmortem.Sections.Any(section => archive.Site.Redaction.Sections[section.Kind] == Audience.Public)
                || postmortem.Source.Text.Contains("::: public", StringComparison.Ordinal);
            if (!isPublic)
                yield return Problem.Warning(postmortem.Source.Path, Position.Start, "nothing-public",
                    "The report is public, but none of its sections is.",
                    "Give it headings such as Summary, Impact and Timeline, or mark parts with ::: public.");
            if (postmortem.Date is null || postmortem.ReadFromText.Contains("date"))
                yield return Problem.Error(postmortem.Source.Path, Position.Start, "public-without-date",
                    "A public report needs a date in its front matter, title or file name.", "Add \"date: 2026-03-01\" to the front matter.");
        }
    }
}
