using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>redaction.exceptions</c>: each says what it is for, why, and until when.</summary>
internal static class ReadExemptions
{
    public static ImmutableArray<Exemption> From(MapReader redaction)
    {
        var exemptions = ImmutableArray.CreateBuilder<Exemption>();
        foreach (var item in redaction.Maps("exceptions"))
        {
            var (rule, text, reason) = (Needed(item, "rule"), Needed(item, "text"), Needed(item, "reason"));
            var (glob, expires) = (item.Text("in"), Expiry(item));
            item.RefuseOthers();
            if (rule is not null && text is not null && reason is not null && expires is { } day)
                exemptions.Add(new Exemption(rule, text, glob, reason, day) { DeclaredAt = item.PlaceAt(item.Position) });
        }

        return exemptions.ToImmutable();
    }

    private static string? Needed(MapReader item, string key)
    {
        if (item.Node(key) is null) item.Report(item.Position, "exception", $"An exception has no \"{key}\".", Remedy(key));
        return item.Text(key);
    }

    private static LocalDate? Expiry(MapReader item)
    {
        if (Needed(item, "expires") is not { } said) return null;
        if (LocalDatePattern.Iso.Parse(said) is { Success: true, Value: var day }) return day;
        item.Report(item.Scalar("expires")!.Position, "exception", $"\"{said}\" isn't a date.", Remedy("expires"));
        return null;
    }

    private static string Remedy(string key) => key switch
    {
        "rule" => "Name the rule that finds the text, such as mask-ip.",
        "text" => "Write the exact text that the rule finds.",
        "reason" => "Say why the text is harmless.",
        _ => "Write the last day on which it holds: \"expires: 2027-06-30\".",
    };
}
