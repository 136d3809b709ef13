using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// What people are called by who are named in full somewhere: by the first name, and by the surname. Parts that are
/// words of the language are left out: "Will" begins many a sentence.
/// </summary>
internal static partial class NameParts
{
    private const int MinFirst = 3;
    private const int MinSurname = 5;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "Amber", "April", "Art", "August", "Baker", "Banks", "Bill", "Black", "Bond", "Brook", "Brown", "Burns", "Case", "Chance",
        "Chase", "Chip", "Cliff", "Cook", "Cooper", "Cross", "Crystal", "Dale", "Dawn", "Day", "Dean", "Drew", "Duke", "Earl",
        "Faith", "Field", "Fields", "Fisher", "Flowers", "Forest", "Frank", "Gene", "Glen", "Grace", "Grant", "Gray", "Green",
        "Guy", "Hall", "Heath", "Hill", "Holland", "Hope", "House", "Hunter", "Iris", "Ivy", "Jack", "Joy", "June", "King", "Knight",
        "Lake", "Lane", "Long", "Love", "Mark", "Marsh", "Max", "May", "Miles", "Mills", "Moon", "Nick", "Norm", "Olive", "Page",
        "Park", "Parker", "Parks", "Pat", "Penny", "Pierce", "Pool", "Porter", "Price", "Ray", "Reed", "Rich", "Rivers", "Rob", "Rose",
        "Ruby", "Sage", "Sandy", "Shepherd", "Short", "Sky", "Small", "Snow", "Star", "Stone", "Street", "Strong", "Sue", "Summer",
        "Sunny", "Swift", "Turner", "Van", "Victor", "Wade", "Walker", "Walls", "Ward", "Waters", "Weaver", "Wells", "West", "White",
        "Will", "Winter", "Wood", "Woods", "Young",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first name and the surname of a full name, where they are nothing else.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || Team().IsMatch(name)) yield break;
        if (IsPart(parts[0], MinFirst)) yield return parts[0];
        if (IsPart(parts[^1], MinSurname)) yield return parts[^1];
    }

    /// <summary>How the case of a name counts: "Grace" is a name and "grace" a word; "grace hopper" is a name too, "will grant" isn't.</summary>
    public static TermCase CaseOf(string name) =>
        char.IsUpper(name[0]) && (!name.Contains(' ', StringComparison.Ordinal) || name.Split(' ').All(Words.Contains))
            ? TermCase.Capital
            : TermCase.Any;

    private static bool IsPart(string part, int least) => part.Length >= least && char.IsUpper(part[0]) && !Words.Contains(part);

    [GeneratedRegex("(?:Team|Group|Squad|Crew|Desk|Guild|Support|Engineering|Engineers|Operations|Ops|Platform|Security|Services?|Infrastructure|Development|On-?[Cc]all)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Team();
}
