using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads a list of <c>deniedTerms</c>. One that is declared and empty is wrong: somebody relies on it. No message quotes a
/// term.
/// </summary>
internal static class ReadDeniedTerms
{
    /// <summary>What stands for a term that has no replacement.</summary>
    public const string NoReplacement = "…";

    public static ImmutableArray<DeniedTerm> From(MapReader map)
    {
        if (map.KeyAt("deniedTerms") is not { } declared) return [];
        var items = map.Maps("deniedTerms").ToList();
        if (items.Count == 0)
            map.Report(declared, "denied-terms-empty", "The list of denied terms is declared and empty.",
                "List the terms under it, or leave the key out.");
        return [.. items.Select(Item).OfType<DeniedTerm>()];
    }

    /// <summary>What is wrong with a spelling; null if it can be looked for.</summary>
    public static string? Fault(string spelling) =>
        spelling.Length is < DeniedTerm.MinLength or > DeniedTerm.MaxLength
            ? $"A denied term has {spelling.Length} characters; it needs {DeniedTerm.MinLength} to {DeniedTerm.MaxLength}."
        : !spelling.Any(char.IsLetterOrDigit) ? "A denied term has neither letters nor digits."
        : spelling.Any(char.IsControl) || spelling != spelling.Trim() ? "A denied term has a line's end, a tab or blanks around it."
        : null;

    private static DeniedTerm? Item(MapReader item)
    {
        var term = item.Scalar("term") ?? item.Scalar("key");
        var aliases = item.Scalars("aliases");
        var replacement = item.Text("replacement") ?? NoReplacement;
        var isLiteral = item.OneOf("match", "folded", "literal") == "literal";
        item.RefuseOthers();
        if (term is null)
        {
            item.Wrong(item.Position, "A denied term is missing.", "Write \"- term: Project X\".");
            return null;
        }

        var faults = aliases.Prepend(term).Select(spelling => (spelling.Position, Message: Fault(spelling.Value)))
            .Where(fault => fault.Message is not null).ToList();
        foreach (var (position, message) in faults)
            item.Wrong(position, message!, "Write it as people do; what is shorter or longer can't be looked for.");
        return faults.Count > 0 ? null : new DeniedTerm(term.Value, replacement)
        {
            Aliases = [.. aliases.Select(alias => alias.Value)],
            IsLiteral = isLiteral,
            DeclaredAt = item.PlaceAt(term.Position),
        };
    }
}
