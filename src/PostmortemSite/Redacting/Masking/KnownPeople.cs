using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// Who is known in one report, by name, handle or initials, and what the public reads instead. One person is the same
/// throughout a report, whatever they are called by.
/// </summary>
internal sealed partial class KnownPeople
{
    /// <summary>Somebody of whom nothing is known.</summary>
    public const string Someone = "an engineer";

    private readonly Dictionary<string, string> markByHandle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> markByInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> markByName = new(StringComparer.Ordinal);
    private readonly string someone;

    /// <param name="people">The declared people.</param>
    /// <param name="someone">What the public reads instead of somebody who isn't declared.</param>
    public KnownPeople(IReadOnlyCollection<Person> people, string someone)
    {
        this.someone = someone;
        Pseudonyms = new Pseudonyms();
        foreach (var person in people)
        {
            var mark = Pseudonyms.MarkOf(person.Name, person.Role);
            foreach (var name in person.Aliases.Prepend(person.Name).Concat(NameParts.Of(person.Name)).Distinct(StringComparer.Ordinal))
                Name(markByName, name, mark);
            foreach (var handle in person.Handles) Name(markByHandle, handle, mark);
            if (person.Initials is { } letters) Name(markByInitials, letters, mark);
        }

        Names = [TermsOf(markByName)];

        // A first name that several people have says only that it is somebody.
        void Name(Dictionary<string, string> marks, string name, string mark)
        {
            if (!marks.TryAdd(name, mark) && marks[name] != mark) marks[name] = Pseudonyms.MarkOf(name, someone);
        }
    }

    private KnownPeople(KnownPeople declared, IReadOnlyList<string> names)
    {
        (someone, Pseudonyms) = (declared.someone, new Pseudonyms(declared.Pseudonyms));
        (markByHandle, markByInitials, markByName) = (declared.markByHandle, declared.markByInitials, declared.markByName);
        Names = names.Count == 0
            ? declared.Names
            : [.. declared.Names, TermsOf(names.SelectMany(Spellings))];
    }

    /// <summary>Full names, first names and other spellings, each with the mark of who it is.</summary>
    public ImmutableArray<FoldedTerms<string>> Names { get; }

    /// <summary>What the marks of people will stand for.</summary>
    public Pseudonyms Pseudonyms { get; }

    /// <summary>The declared handles, without the at sign, each with its mark.</summary>
    public IReadOnlyDictionary<string, string> Handles => markByHandle;

    /// <summary>The declared initials, each with its mark.</summary>
    public IReadOnlyDictionary<string, string> Initials => markByInitials;

    /// <summary>Who a handle belongs to, declared or not.</summary>
    /// <param name="handle">The handle, without the at sign.</param>
    public string MarkOfHandle(string handle) =>
        markByHandle.TryGetValue(handle, out var mark) ? mark : Unknown(handle);

    /// <summary>
    /// These people and, each as somebody of their own, some more. A handle needs no telling: every handle is masked.
    /// </summary>
    public KnownPeople With(IEnumerable<string> names) =>
        new(this, [.. names.Where(name => name.Length > 2 && !name.StartsWith('@') && !markByName.ContainsKey(name))]);

    /// <summary>True for two to four words with capitals: a person, and no team.</summary>
    public static bool LooksLikeName(string owner) => PersonName().IsMatch(owner);

    /// <summary>Somebody who isn't declared; a handle and a name that read alike are one person.</summary>
    private string Unknown(string name) => Pseudonyms.MarkOf(name.ToLowerInvariant(), someone);

    /// <summary>Who is named in full once is called by the first name afterwards; teams aren't.</summary>
    private IEnumerable<KeyValuePair<string, string>> Spellings(string name)
    {
        yield return KeyValuePair.Create(name, Unknown(name));
        if (!LooksLikeName(name)) yield break;
        foreach (var part in NameParts.Of(name)) yield return KeyValuePair.Create(part, Unknown(name));
    }

    private static FoldedTerms<string> TermsOf(IEnumerable<KeyValuePair<string, string>> names) =>
        new(names.Select(name => new FoldedTerm<string>(name.Key, NameParts.CaseOf(name.Key), name.Value)));

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
