using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Redacting.Pictures;

namespace PostmortemSite.Redacting;

/// <summary>
/// The pictures that a public section uses, without what cameras and screenshot tools write into them, and under names
/// made from their content. What can't be cleaned isn't published, nor is any file that isn't a picture; both are told
/// to the author.
/// </summary>
internal sealed class PublicPictures(LinkTargets targets, Masks masks)
{
    private const string PictureRemedy =
        "Save it anew as a plain PNG, JPEG or WebP file, or use it in an internal part only.";

    /// <summary>A picture looks the same in every report and every step, and cleaning it takes a while.</summary>
    private static readonly ConditionalWeakTable<Picture, CleanedPicture> Cleaned = [];

    private readonly Dictionary<string, Picture> published = new(StringComparer.Ordinal);
    private readonly List<LeftOutFile> leftOut = [];

    /// <summary>The pictures that a public body shows, by their address in the public archive.</summary>
    public ImmutableArray<Picture> UsedIn(string body) =>
    [
        .. published.Where(pair => body.Contains(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value)
            .OrderBy(picture => picture.Path, StringComparer.Ordinal),
    ];

    /// <summary>What the public parts of a report use and don't get.</summary>
    public ImmutableArray<Problem> ProblemsIn(SourceFile report, IReadOnlyList<Redaction> edits) =>
        [.. leftOut.Where(file => file.IsPublicIn(report, edits)).Select(file => file.ToProblem(report)).Distinct()];

    /// <summary>The address of a picture in the public Markdown; null if it can't be published.</summary>
    public string? Publish(SourceFile source, string url, SourceSpan span)
    {
        if (targets.Picture(source, url) is not { } picture)
        {
            if (!LeftOutFile.IsBeside(url)) LeaveOut("lies elsewhere");
            return null;
        }

        switch (Cleaned.GetValue(picture, picture => CleanPicture.Of(picture.Bytes)))
        {
            case CleanedPicture.Refused refused:
                LeaveOut(refused.Why);
                return null;
            case CleanedPicture.Fit fit when masks.Touch(fit.Words):
                LeaveOut("holds words that are masked elsewhere");
                return null;
            case CleanedPicture.Fit fit:
                var address = new Picture(fit.Extension, () => fit.Bytes).Address;
                published.TryAdd(address, new Picture($"postmortems/{address}", () => fit.Bytes));
                return address;
            case var other:
                throw new InvalidOperationException($"A picture can't be {other}.");
        }

        void LeaveOut(string why) => leftOut.Add(new LeftOutFile(
            source, span, url, "picture-not-published", $"The picture \"{url}\" isn't published: it {why}.",
            PictureRemedy));
    }

    /// <summary>
    /// A link that the public can't follow; if it leads to a file beside the reports, its author learns of it.
    /// </summary>
    public void LeaveOut(SourceFile source, string url, SourceSpan span)
    {
        if (!LeftOutFile.IsBeside(url) || targets.PostmortemPath(source, url) is not null) return;
        leftOut.Add(new LeftOutFile(
            source, span, url, "attachment-not-published",
            $"The file \"{url}\" isn't published; its link becomes its text.",
            "Show a picture with ![…](…); publish anything else elsewhere, and link to its full address."));
    }
}
