using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads how tickets of a kind are called and where each lies: by the projects' keys, or by an expression whose groups
/// the address names. Expressions are matched without backtracking, so that none can be slow.
/// </summary>
internal static partial class ReadTicketPattern
{
    /// <summary>The placeholder that stands for the whole name.</summary>
    private const string Whole = "key";

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static TicketPattern? From(MapReader item)
    {
        var (keys, pattern, address) = (item.Scalars("keys"), item.Scalar("pattern"), item.Scalar("url"));
        if (address is null || (keys.IsEmpty && pattern is null))
        {
            item.Wrong(item.Position, "Tickets need \"keys\" or a \"pattern\", and the \"url\" where they lie.",
                "Write \"keys: [OPS]\" and \"url: https://tracker.example.com/browse/{key}\".");
            return null;
        }

        if (!keys.IsEmpty && pattern is not null)
            item.Wrong(pattern.Position, "Tickets have either \"keys\" or a \"pattern\".", "Leave one of them out.");
        foreach (var key in keys.Where(key => !ProjectKey().IsMatch(key.Value)))
            item.Wrong(key.Position, $"No ticket begins with \"{key.Value}-\".",
                "Write the project's key alone: OPS for OPS-123.");
        var name = keys.IsEmpty ? Pattern(item, pattern!) : OfKeys(keys.Select(key => key.Value));
        return name is not null && IsAddress(item, address, name) ? new TicketPattern(name, address.Value) : null;
    }

    private static Regex OfKeys(IEnumerable<string> keys) =>
        new($"^(?<{Whole}>(?:{string.Join('|', keys.Select(Regex.Escape))})-[0-9]+)\\z", Linear);

    private static Regex? Pattern(MapReader item, YamlScalar said)
    {
        try
        {
            return new Regex($"^(?<{Whole}>{said.Value})\\z", Linear);
        }
        catch (ArgumentException wrong)
        {
            item.Wrong(said.Position, $"This isn't a regular expression: {Reason(wrong)}.",
                "Write one such as \"#(?<number>[0-9]+)\", with its brackets closed.");
        }
        catch (NotSupportedException)
        {
            item.Wrong(said.Position, "This expression looks around or back, which can take for ever.",
                "Do without (?=…), (?<=…), (?!…), (?<!…), (?>…) and \\1: the expression matches the whole name "
                    + "anyway.");
        }

        return null;
    }

    /// <summary>Why, without the expression, which the place shows.</summary>
    private static string Reason(ArgumentException wrong)
    {
        var after = wrong.Message.IndexOf("' at offset", StringComparison.Ordinal);
        return wrong.Message[(after < 0 ? 0 : after + 2)..].TrimEnd('.');
    }

    private static bool IsAddress(MapReader item, YamlScalar address, Regex name)
    {
        var plain = address.Value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            item.Wrong(address.Position, $"\"{address.Value}\" isn't a web address.",
                "Write it in full: https://tracker.example.com/browse/{key}.");
            return false;
        }

        var (first, host) = (address.Value.IndexOf('{', StringComparison.Ordinal),
            address.Value.IndexOf(uri.Host, StringComparison.OrdinalIgnoreCase));
        if (first >= 0 && first < host + uri.Host.Length)
        {
            item.Wrong(address.Position, "A ticket's name can't choose the host.",
                "Put the placeholder into the path.");
            return false;
        }

        var (groups, used) = (name.GetGroupNames().Where(group => !char.IsAsciiDigit(group[0])).ToList(),
            TicketPattern.PlaceholdersOf(address.Value).ToList());
        foreach (var unknown in used.Except(groups, StringComparer.Ordinal))
            item.Wrong(address.Position, $"Nothing is called \"{unknown}\" in the name.",
                NearestWord.DidYouMean(unknown, groups)
                    ?? $"Placeholders: {string.Join(", ", groups.Select(group => $"{{{group}}}"))}.");
        if (used.Count == 0)
            item.Wrong(address.Position, "Every ticket would lie at the same address.",
                "Put {key} where the ticket's name belongs.");
        return true;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectKey();
}
