using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>The public file name of a report: <c>public.slug</c>, else made from the title that the public reads.</summary>
internal static class PublicSlug
{
    public static string Of(Postmortem postmortem) =>
        postmortem.PublicFace.Slug ?? Slug.Of(postmortem.PublicFace.Title ?? postmortem.Title);
}
