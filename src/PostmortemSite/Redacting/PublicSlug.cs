using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting;

/// <summary>The public file name of a report: <c>public.slug</c>, else made from the title that the public reads.</summary>
internal sealed class PublicSlug(Masks masks)
{
    /// <summary>For the reports of an archive.</summary>
    public PublicSlug(Archive<Internal> archive)
        : this(Masks.Of(archive, RedactionRules.Standard.Masks))
    {
    }

    /// <summary>The name, without an extension.</summary>
    public string Of(Postmortem postmortem) =>
        postmortem.PublicFace.Slug ?? Slug.Of(postmortem.PublicFace.Title ?? masks.For(postmortem).Finished(postmortem.Title));
}
