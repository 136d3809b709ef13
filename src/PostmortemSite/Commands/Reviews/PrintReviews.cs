using System.Text;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Reviewing;
using PostmortemSite.Rendering;

namespace PostmortemSite.Commands.Reviews;

/// <summary>Prints reviews on standard output, in the form that was asked for.</summary>
internal static class PrintReviews
{
    public static void Print(Review[] reviews, ReviewFormat format, RedactedArchive redacted, LocalDate asOf, bool isFull)
    {
        switch (format)
        {
            case ReviewFormat.Text:
                foreach (var (i, review) in reviews.Index())
                {
                    if (i > 0) Console.Out.Write("\n");
                    new TextReview(Console.Out, Colour.OfOutput(), isFull).Write(review);
                }

                break;
            case ReviewFormat.Markdown:
                Console.Out.Write(MarkdownReview.Of(reviews));
                break;
            case ReviewFormat.Html:
                var edition = new ComposeEdition<Internal>(asOf).Run(redacted.Original);
                Console.Out.Write(Encoding.UTF8.GetString(RenderReviews.Sheet(edition, [.. reviews])));
                break;
            case ReviewFormat.Json:
                using (var output = Console.OpenStandardOutput()) JsonReview.Write(output, reviews);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
