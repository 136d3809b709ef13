using System.Buffers;
using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>
/// What is recognised by its shape or by being declared, wherever it stands: in prose, in code, in tables, in link
/// texts. Finding is linear in the text's length.
/// </summary>
internal sealed partial class Masks
{
    private const string Someone = "an engineer";

    private static readonly string[] InternalSuffixes = ["internal", "corp", "local", "lan", "intranet", "cluster.local"];

    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> initials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> denied = new(StringComparer.OrdinalIgnoreCase);
    private readonly SearchValues<string> names;
    private readonly SearchValues<string> deniedWords;
    private readonly RedactionPolicy policy;
    private readonly Regex? tickets;

    /// <param name="policy">The site's policy.</param>
    /// <param name="people">The declared people.</param>
    /// <param name="authors">Names and handles that a report's front matter gives as its authors and responders.</param>
    /// <param name="owners">Owners of its action items: people and teams; only what looks like a person is masked.</param>
    public Masks(
        RedactionPolicy policy, IEnumerable<Person> people, IEnumerable<string> authors, IEnumerable<string> owners)
    {
        this.policy = policy;
        foreach (var person in people) Learn(person);
        foreach (var name in authors.Concat(owners.Where(IsPerson))) Learn(name);
        foreach (var (word, replacement) in policy.DeniedWords) denied[word] = replacement;
        names = SearchValues.Create([.. this.people.Keys], StringComparison.Ordinal);
        deniedWords = SearchValues.Create([.. denied.Keys], StringComparison.OrdinalIgnoreCase);
        tickets = policy.TicketKeys.IsEmpty ? null : new Regex(
            $@"\b(?:{string.Join('|', policy.TicketKeys.Select(Regex.Escape))})-[0-9]+\b",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Every part of a text that is to be masked; parts may overlap.</summary>
    public IEnumerable<Redaction> Find(string text) =>
        Terms(text, deniedWords, word => denied[word], "mask-denied-word")
            .Concat(Terms(text, names, name => people[name], "mask-person"))
            .Concat(Initials(text))
            .Concat(Matches(text, '@', EMail(), address => IsPublicAddress(address) ? null : "an e-mail address", "mask-e-mail"))
            .Concat(Matches(text, '@', Handle(), handle => handles.GetValueOrDefault(handle[1..], Someone), "mask-handle"))
            .Concat(Matches(text, '.', IPv4(), address => IsEverybodys(address) ? null : "an IP address", "mask-ip"))
            .Concat(Matches(text, ':', IPv6(), _ => "an IP address", "mask-ip"))
            .Concat(Matches(text, '.', Host(), host => IsInternalHost(host) ? "an internal host" : null, "mask-host"))
            .Concat(tickets is null ? [] : Matches(text, '-', tickets, _ => "a ticket", "mask-ticket"))
            .Concat(Matches(text, '#', Channel(), _ => "an internal channel", "mask-channel"));

    /// <summary>A text with everything masked that can be.</summary>
    public string Apply(string text)
    {
        var redactions = new Redactions(text);
        foreach (var mask in Find(text)) redactions.Replace(mask.Start, mask.End, mask.Replacement, mask.Rule);
        return redactions.Apply();
    }

    /// <summary>True for a host that only people inside can reach, or whose very name is not for the public.</summary>
    public bool IsInternalHost(string host)
    {
        host = host.TrimEnd('.');
        return InternalSuffixes.Any(suffix => IsUnder(host, suffix))
            || policy.InternalHosts.Any(pattern => pattern.StartsWith("*.", StringComparison.Ordinal)
                ? IsUnder(host, pattern[2..]) || Same(host, pattern[2..])
                : Same(host, pattern));
    }

    private static bool IsUnder(string host, string suffix) => host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private void Learn(Person person)
    {
        foreach (var name in person.Aliases.Prepend(person.Name)) people[name] = person.Role;
        foreach (var handle in person.Handles) handles[handle] = person.Role;
        if (person.Initials is { } letters) initials[letters] = person.Role;
    }

    private void Learn(string name)
    {
        if (name.StartsWith('@')) handles.TryAdd(name[1..], Someone);
        else if (name.Length > 2) people.TryAdd(name, Someone);
    }

    private static bool IsPerson(string owner) => owner.StartsWith('@') || PersonName().IsMatch(owner);

    private static IEnumerable<Redaction> Terms(
        string text, SearchValues<string> terms, Func<string, string> replacement, string rule)
    {
        for (var start = 0; start < text.Length;)
        {
            var found = text.AsSpan(start).IndexOfAny(terms);
            if (found < 0) yield break;
            start += found;
            var term = LongestAt(text, start, terms);
            if (term is not null && IsWhole(text, start, start + term.Length))
            {
                yield return new Redaction(start, start + term.Length, Cased(text, start, replacement(term)), rule);
                start += term.Length;
            }
            else start++;
        }
    }

    private static string? LongestAt(string text, int start, SearchValues<string> terms)
    {
        for (var length = Math.Min(80, text.Length - start); length > 0; length--)
        {
            var candidate = text.Substring(start, length);
            if (terms.Contains(candidate) && IsWhole(text, start, start + length)) return candidate;
        }

        return null;
    }

    /// <summary>"IS: …" at the beginning of a line or cell is a person speaking; "IS" in a sentence is a word.</summary>
    private IEnumerable<Redaction> Initials(string text)
    {
        if (initials.Count == 0) yield break;
        foreach (Match match in Speaker().Matches(text))
        {
            var word = text.AsSpan(match.Index, match.Length).Trim(" \t|-*>:").ToString();
            if (!initials.TryGetValue(word, out var role)) continue;
            var start = text.IndexOf(word, match.Index, StringComparison.Ordinal);
            yield return new Redaction(start, start + word.Length, char.ToUpperInvariant(role[0]) + role[1..], "mask-initials");
        }
    }

    private static IEnumerable<Redaction> Matches(
        string text, char hint, Regex shape, Func<string, string?> replacement, string rule)
    {
        if (!text.Contains(hint, StringComparison.Ordinal)) yield break;
        foreach (Match match in shape.Matches(text))
            if (replacement(match.Value) is { } words)
                yield return new Redaction(match.Index, match.Index + match.Length, Cased(text, match.Index, words), rule);
    }

    private bool IsPublicAddress(string address) => policy.PublicAddresses.Contains(address.ToLowerInvariant());

    private static bool IsEverybodys(string address) => address is "0.0.0.0" or "127.0.0.1" or "255.255.255.255";

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !IsWordLetter(text[start - 1]) || !IsWordLetter(text[start]))
        && (end == text.Length || !IsWordLetter(text[end]) || !IsWordLetter(text[end - 1]));

    /// <summary>Scripts without spaces between words have no word ends to look for.</summary>
    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) && c < '\u2e80';

    /// <summary>A replacement begins with a capital where a sentence does.</summary>
    private static string Cased(string text, int start, string words)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '*' or '_' or '[' or '"' or '(') before--;
        var isSentenceStart = before < 0 || text[before] is '\n' or '.' or '!' or '?' or '|' or '-' or '>' or ':' or '#';
        return isSentenceStart && words.Length > 0 && text[Math.Max(0, before)] is not (':' or '-')
            ? char.ToUpperInvariant(words[0]) + words[1..]
            : words;
    }

    [GeneratedRegex(@"\b[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+\b", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.`])@[A-Za-z][A-Za-z0-9_-]{1,38}(?![A-Za-z0-9_/.]*[/(])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<![0-9.vV])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:/[0-9]{1,2})?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"(?<![0-9A-Fa-f:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:fe80|f[cd][0-9A-Fa-f]{2}|2[0-9A-Fa-f]{3})(?::[0-9A-Fa-f]{1,4}){0,6}::?(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?)(?![0-9A-Fa-f:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IPv6();

    [GeneratedRegex(@"\b(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<![A-Za-z0-9_&#/]|\]\()#[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\b(?![(/=])", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*[A-Z]{2,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
