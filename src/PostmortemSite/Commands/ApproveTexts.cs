using PostmortemSite.Model;
using PostmortemSite.Redacting.Reviewing;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands;

/// <summary>
/// Records that a person approved what the public reads of some reports: the text's hash in the report's front matter,
/// and a copy of the text under <c>reviewed/</c>, which the next approval is compared with. All of them, or none.
/// </summary>
/// <param name="input">The input folder.</param>
/// <param name="site">The site; a folder without a <c>site.yml</c> has no place for copies.</param>
internal sealed class ApproveTexts(string input, SiteConfiguration site)
{
    public void Run(IReadOnlyCollection<Review> reviews)
    {
        if (!site.IsDeclared)
            throw new BuildException(ExitCode.Usage, "Texts are approved in an archive. Begin one with a site.yml.");
        if (reviews.FirstOrDefault(review => review.Public is null) is { } inside)
            throw new BuildException(ExitCode.Usage,
                $"{inside.Original.Source.Path} is internal: there is nothing to approve. " +
                "Add \"audience: public\" to make it public.");
        var recorded = reviews.Select(review => (Review: review, Text: Recorded(review))).ToList();
        foreach (var (review, text) in recorded) Write(review, text);
    }

    private static string Recorded(Review review)
    {
        var original = review.Original;
        if (original.PublicFace != PublicFace.None && Own(original) is null)
            throw new BuildException(ExitCode.Input, "Nothing was approved.",
            [
                Problem.Error(original.Source.Path, Position.Start, "review-place",
                    "Its \"public\" comes from the defaults of site.yml.",
                    "Write \"public\" into the report's own front matter."),
            ]);
        return RecordApproval.In(original.Source, ReviewHash.Of(review.Public!.Text));
    }

    private static YamlNode? Own(Postmortem original) =>
        Reading.FrontMatterBlock.Find(original.Source, _ => { }).Values["public"];

    private void Write(Review review, string text)
    {
        var source = review.Original.Source;
        // The copy first: without its hash in the report it means nothing.
        ReplaceFile.With(Path.Combine(input, InternalSources.ApprovedFolder, source.Path), null, review.Public!.Text);
        ReplaceFile.With(Path.Combine(input, source.Path), source.Text, text);
        Console.WriteLine(PlainLine.Of($"Approved {source.Path}: {ReviewHash.Of(review.Public.Text)}"));
    }
}
