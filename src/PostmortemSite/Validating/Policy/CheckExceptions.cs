using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Reading;
using PostmortemSite.Redacting.Rules;
using PostmortemSite.Redacting.Secrets;

namespace PostmortemSite.Validating.Policy;

/// <summary>
/// Finds exceptions from rules that there aren't, exceptions that have run out, and those that would hold for so long that
/// nobody looks at them again.
/// </summary>
internal static class CheckExceptions
{
    private const int MaxYears = 3;

    /// <summary>What the leak check says of words that were replaced, and of words that were left out.</summary>
    private static readonly string[] LeakRules = ["leak-masked", "leak-dropped"];

    public static IEnumerable<Problem> In(SiteConfiguration site, LocalDate today)
    {
        var shown = RedactionRules.Standard.Masks.Select(mask => mask.Name).Concat(LeakRules).ToList();
        var known = shown.Concat(SecretRules.All.Select(rule => rule.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var one in site.Redaction.Exemptions)
        {
            if (!known.Contains(one.Rule))
                yield return CheckPolicy.Fault(one.DeclaredAt, "exception", $"There is no rule \"{one.Rule}\".",
                    NearestWord.DidYouMean(one.Rule, known) ?? $"Known rules: {string.Join(", ", shown)}, and those of secrets.");
            if (one.Glob is not null && LeakRules.Contains(one.Rule))
                yield return CheckPolicy.Fault(one.DeclaredAt, "exception",
                    "What the leak check finds is in the finished site, which has no such files.", "Leave out \"in\".");
            if (one.Expires < today)
                yield return CheckPolicy.Fault(one.DeclaredAt, "exception-expired",
                    $"The exception held until {one.Expires:uuuu-MM-dd}.",
                    "See whether its reason still holds, and renew or remove it.");
            else if (one.Expires > today.PlusYears(MaxYears))
                yield return CheckPolicy.Fault(one.DeclaredAt, "exception",
                    $"The exception would hold until {one.Expires:uuuu-MM-dd}; {MaxYears} years are the most.",
                    "Choose a day on which somebody looks at it again.");
        }
    }
}
