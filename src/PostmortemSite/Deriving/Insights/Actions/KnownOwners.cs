using System.Collections.Frozen;
using PostmortemSite.Model;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>
/// Whom owners mean, by <c>people.yml</c>: "@ingrid", "Ingrid" and "Ingrid Solberg" are one. Who isn't declared is
/// called as written. What could mean two people means neither.
/// </summary>
internal sealed class KnownOwners
{
    private readonly FrozenDictionary<string, string> names;

    public KnownOwners(IEnumerable<Person> people) => names = people
        .SelectMany(person => NamesOf(person).Distinct(StringComparer.OrdinalIgnoreCase), (person, name) => (name, person.Name))
        .GroupBy(pair => pair.name, pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() == 1)
        .ToFrozenDictionary(same => same.Key, same => same.Single(), StringComparer.OrdinalIgnoreCase);

    /// <summary>All names and handles by which somebody is known.</summary>
    public IEnumerable<string> All => names.Keys;

    /// <summary>The full name, or what was written.</summary>
    public string NameOf(string written) => names.GetValueOrDefault(written.Trim().Trim('@'), written);

    private static IEnumerable<string> NamesOf(Person person)
    {
        IEnumerable<string> names = [person.Name, .. person.Handles, .. person.Aliases];
        return person.Initials is { } initials ? names.Append(initials) : names;
    }
}
