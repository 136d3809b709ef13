using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Reviewing;
using PostmortemSite.Themes;

namespace PostmortemSite.Rendering;

/// <summary>
/// Adds to the internal site a page for each report that asks to be public: what the public reads of it, and what is
/// kept back. It takes no other site, and no other module knows of reviews, so that no public page can show one.
/// </summary>
/// <param name="redacted">What redaction made of the archive.</param>
public sealed class RenderReviews(RedactedArchive redacted) : IModule<Site<Internal>, Site<Internal>>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Site<Internal> Run(Site<Internal> input)
    {
        var sources = (InternalSources)redacted.Original.Sources;
        RenderPage.All(
            [.. redacted.Candidates.Select(candidate => PageOf(input.Edition, candidate, sources))], input.Files);
        return input;
    }

    /// <summary>Reviews as a page of its own, with its style in it.</summary>
    internal static ReadOnlySpan<byte> Sheet(Edition<Internal> edition, ImmutableArray<Review> reviews)
    {
        using var render = new RenderPage();
        return render.Run(PageToRender.Of<ReviewSheet, ImmutableArray<Review>>(
            new SitePage(edition, ThemeAssets.Default, SiteAddress.Home, "What the public reads"), reviews)).ToArray();
    }

    private static PageToRender PageOf(Edition<Internal> edition, Candidate candidate, InternalSources sources)
    {
        var review = Review.Of(candidate, SinceApproval.Of(candidate, sources.ApprovedText));
        var (address, title) = (SiteAddress.OfReview(review.Original), $"What the public reads of {review.Original.Title}");
        return PageToRender.Of<ReviewPage, Review>(new SitePage(edition, ThemeAssets.Default, address, title), review);
    }
}
