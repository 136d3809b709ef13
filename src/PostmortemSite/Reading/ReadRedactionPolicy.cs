using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads <c>redaction</c> of <c>site.yml</c>. What a value means together with others, the check of the policy knows.
/// </summary>
internal static class ReadRedactionPolicy
{
    /// <summary>The policy; the default's where nothing is declared.</summary>
    /// <param name="redaction">What is declared, or null.</param>
    /// <param name="sections">The audience of each kind of section.</param>
    /// <param name="readDeniedTerms">Reads denied terms from a file of their own.</param>
    public static RedactionPolicy From(
        MapReader? redaction, ImmutableDictionary<SectionKind, Audience> sections, ReadDeniedTermsFile readDeniedTerms)
    {
        var standard = RedactionPolicy.Default with { Sections = sections };
        if (redaction is null) return standard;
        var links = redaction.Map("links");
        var policy = standard with
        {
            RequiresReview = redaction.OneOf("review", "required") is not null,
            Masks = Masks(redaction.Map("masks")),
            PublicLinks = links is null ? [] : Texts(links, "public"),
            PublishesOtherLinks = links?.OneOf("others", "keep", "unlink") != "unlink",
            InternalHosts = Texts(redaction, "internalHosts"),
            PublicAddresses = [.. Texts(redaction, "publicAddresses")],
            TicketKeys = Texts(redaction, "ticketKeys"),
            PublicImpact = redaction.KeyAt("publicImpact") is null ? standard.PublicImpact : Impact(redaction),
            DeniedTerms = [.. ReadDeniedTerms.From(redaction), .. readDeniedTerms.NamedBy(redaction)],
            Exemptions = ReadExemptions.From(redaction),
        };
        links?.RefuseOthers();
        redaction.RefuseOthers();
        return policy;
    }

    private static ImmutableArray<string> Texts(MapReader map, string key) => [.. map.Scalars(key).Select(scalar => scalar.Value)];

    private static ImmutableHashSet<string> Impact(MapReader redaction)
    {
        foreach (var figure in redaction.Scalars("publicImpact"))
            if (!RedactionPolicy.ImpactFigures.Contains(figure.Value))
                redaction.Wrong(figure.Position, $"There is no figure \"{figure.Value}\".",
                    NearestWord.DidYouMean(figure.Value, RedactionPolicy.ImpactFigures)
                    ?? $"Known figures: {string.Join(", ", RedactionPolicy.ImpactFigures)}.");
        return [.. Texts(redaction, "publicImpact")];
    }

    /// <summary>What is said of each mask, by its rule's name; whether there is such a mask is seen later.</summary>
    private static ImmutableDictionary<string, MaskSetting> Masks(MapReader? masks)
    {
        var settings = ImmutableDictionary.CreateBuilder<string, MaskSetting>(StringComparer.Ordinal);
        foreach (var entry in masks?.Entries ?? [])
        {
            if (masks!.Scalar(entry.Key) is { } said)
                settings[RedactionPolicy.RuleOf(entry.Key)] = Setting(masks, said);
            else if (masks.Node(entry.Key) is null)
                masks.Wrong(entry.Position, $"\"{entry.Key}\" says nothing.", "Write on, off or the words to replace it by.");
        }

        return settings.ToImmutable();
    }

    private static MaskSetting Setting(MapReader masks, YamlScalar said)
    {
        switch (said.Value.ToLowerInvariant())
        {
            case "on" or "true":
                return new MaskSetting(true, null);
            case "off" or "false":
                return new MaskSetting(false, null);
            case "yes" or "no":
                masks.Wrong(said.Position, $"\"{said.Value}\" is no setting of a mask.",
                    "Write on, off or the words to replace it by.");
                return new MaskSetting(true, null);
            default:
                return new MaskSetting(true, said.Value);
        }
    }
}
