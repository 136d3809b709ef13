using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Validating.Policy;

/// <summary>
/// Finds people who are declared twice, and handles that two claim. Names and initials that several go by are fine: then
/// the public reads of somebody, not of one of them.
/// </summary>
internal static class CheckPeople
{
    public static IEnumerable<Problem> In(ImmutableArray<Person> people) =>
        Claims(people.Select(person => (person.Name, person)), "name", "Declare them once, with every other spelling under aliases.")
            .Concat(Claims(people.SelectMany(person => person.Handles.Select(handle => (handle, person))), "handle",
                "Keep it with one of them."));

    private static IEnumerable<Problem> Claims(IEnumerable<(string Text, Person Person)> claims, string what, string remedy) =>
        claims.GroupBy(claim => claim.Text, claim => claim.Person, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Distinct().Skip(1).Select(person => CheckPolicy.Fault(person.DeclaredAt, "contradiction",
                $"Somebody else has the {what} \"{same.Key}\" ({same.First().DeclaredAt}).", remedy)));
}
