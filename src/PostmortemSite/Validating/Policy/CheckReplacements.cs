using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Validating.Policy;

/// <summary>
/// Finds words that the public is to read instead of something and that a mask would itself replace: a role with a name
/// in it, an address in the place of addresses.
/// </summary>
internal static class CheckReplacements
{
    public static IEnumerable<Problem> In(SiteConfiguration site, ImmutableArray<Person> people)
    {
        var masks = Masks.Of(site.Redaction, people, RedactionRules.Standard.Masks);
        foreach (var (text, place) in Replacements(site, people))
            foreach (var found in masks.FindAll(text).DistinctBy(found => found.Rule))
                yield return CheckPolicy.Fault(place, "contradiction",
                    $"What the public is to read holds {What(site.Redaction, people, found.Rule, text[found.Start..found.End])}.",
                    "Write other words.");
    }

    private static IEnumerable<(string Text, Place Place)> Replacements(SiteConfiguration site, ImmutableArray<Person> people)
    {
        foreach (var term in site.Redaction.DeniedTerms) yield return (term.Replacement, term.DeclaredAt);
        foreach (var person in people) yield return (person.Role, person.DeclaredAt);
        foreach (var (rule, setting) in site.Redaction.Masks)
            if (setting.Words is { } words)
                yield return (words, site.Places.Of($"redaction.masks.{RedactionPolicy.MaskOf(rule)}"));
    }

    private static string What(RedactionPolicy policy, ImmutableArray<Person> people, string rule, string found) => rule switch
    {
        "mask-denied-term" => $"a denied term{CheckDeniedTerms.DeclaredAt(policy, found)}",
        "mask-person" => people.FirstOrDefault(person => person.Aliases.Contains(found) || person.Name == found) is { } person
            ? $"a person's name ({person.DeclaredAt})"
            : "a person's name",
        _ => $"what {rule} replaces",
    };
}
