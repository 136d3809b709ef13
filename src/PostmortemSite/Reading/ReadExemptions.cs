using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>redaction.exceptions</c>: each needs a reason and an end.</summary>
internal static class ReadExemptions
{
    public static ImmutableArray<Exemption> From(MapReader? redaction)
    {
        var exemptions = ImmutableArray.CreateBuilder<Exemption>();
        foreach (var item in redaction?.Maps("exceptions") ?? [])
        {
            var (rule, text, reason) = (item.Text("rule"), item.Text("text"), item.Text("reason"));
            var glob = item.Text("path");
            if (Expiry(item) is { } expires && rule is not null && text is not null && reason is not null)
                exemptions.Add(new Exemption(rule, text, glob, reason, expires));
            else
                item.Wrong(item.Position, "An exception is incomplete.",
                    "Write \"- rule: …\", and under it \"text\", \"reason\" and \"expires: 2027-01-31\"; \"path\" if it is for some files.");
            item.RefuseOthers();
        }

        return exemptions.ToImmutable();
    }

    private static LocalDate? Expiry(MapReader item) =>
        item.Text("expires") is { } date && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day } ? day : null;
}
