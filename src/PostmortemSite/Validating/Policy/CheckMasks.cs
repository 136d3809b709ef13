using PostmortemSite.Model;
using PostmortemSite.Reading;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Validating.Policy;

/// <summary>Finds masks that there aren't, or that can't be set as <c>masks</c> sets them.</summary>
internal static class CheckMasks
{
    private const string Link = "link";

    public static IEnumerable<Problem> In(SiteConfiguration site)
    {
        var masks = RedactionRules.Standard.Masks.ToDictionary(mask => RedactionPolicy.MaskOf(mask.Name), StringComparer.Ordinal);
        foreach (var (rule, setting) in site.Redaction.Masks)
        {
            var name = RedactionPolicy.MaskOf(rule);
            var place = site.Places.Of($"redaction.masks.{name}");
            var isMask = masks.TryGetValue(name, out var mask);
            if (!isMask && name != Link)
                yield return CheckPolicy.Fault(place, "unknown-mask", $"There is no mask \"{name}\".",
                    NearestWord.DidYouMean(name, masks.Keys.Append(Link))
                    ?? $"Known masks: {string.Join(", ", masks.Keys.Append(Link).Order(StringComparer.Ordinal))}.");
            else if (!setting.IsOn && name == "denied-term")
                yield return CheckPolicy.Fault(place, "mask-setting", "Denied terms can't be published.",
                    "Take the terms that may be published out of deniedTerms.");
            else if (!setting.IsOn && name == Link)
                yield return CheckPolicy.Fault(place, "mask-setting", "Internal links can't be published.",
                    "Name the hosts that the public may follow links to under links: public.");
            else if (setting.Words is not null && mask is { Words: "" })
                yield return CheckPolicy.Fault(place, "mask-setting", $"What {rule} writes can't be set here.",
                    "Write on or off; people have their roles in people.yml, or the words of \"person\", and denied terms "
                    + "their replacements.");
        }
    }
}
