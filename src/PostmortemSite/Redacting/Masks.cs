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

    private const string Blank = " \t\r\n";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private static readonly string[] InternalSuffixes = [".internal", ".corp", ".local", ".lan", ".intranet"];

    private readonly Dictionary<string, string> handles;
    private readonly Dictionary<string, string> initials;
    private readonly ReplacedTerms names;
    private readonly ReplacedTerms denied;
    private readonly RedactionPolicy policy;
    private readonly Regex? tickets;

    /// <param name="policy">The site's policy.</param>
    /// <param name="people">The declared people.</param>
    public Masks(RedactionPolicy policy, IReadOnlyCollection<Person> people)
    {
        this.policy = policy;
        handles = new(StringComparer.OrdinalIgnoreCase);
        initials = new(StringComparer.Ordinal);
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var name in person.Aliases.Prepend(person.Name)) roles[name] = person.Role;
            foreach (var handle in person.Handles) handles[handle] = person.Role;
            if (person.Initials is { } letters) initials[letters] = person.Role;
        }

        names = new ReplacedTerms(roles, StringComparison.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, replacement) in policy.DeniedWords) words[word] = replacement;
        denied = new ReplacedTerms(words, StringComparison.OrdinalIgnoreCase);
        tickets = policy.TicketKeys.IsEmpty ? null : new Regex(
            $@"\b(?:{string.Join('|', policy.TicketKeys.Select(Regex.Escape))})-[0-9]+\b",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private Masks(Masks declared, IEnumerable<string> undeclared)
    {
        (policy, handles, initials) = (declared.policy, declared.handles, declared.initials);
        (denied, tickets) = (declared.denied, declared.tickets);
        var roles = new Dictionary<string, string>(declared.names.Replacements, StringComparer.Ordinal);
        foreach (var name in undeclared) roles.TryAdd(name, Someone);
        names = new ReplacedTerms(roles, StringComparison.Ordinal);
    }

    /// <summary>
    /// These masks and one for each undeclared name that a report gives. An undeclared handle needs none: every handle
    /// is masked.
    /// </summary>
    /// <param name="authors">Names and handles that a report's front matter gives as its authors and responders.</param>
    /// <param name="owners">Owners of its action items: people and teams; only what looks like a person is masked.</param>
    public Masks With(IEnumerable<string> authors, IEnumerable<string> owners)
    {
        var unknown = authors.Concat(owners.Where(owner => PersonName().IsMatch(owner)))
            .Where(name => name.Length > 2 && !name.StartsWith('@') && !names.Replacements.ContainsKey(name))
            .ToList();
        return unknown.Count == 0 ? this : new Masks(this, unknown);
    }

    /// <summary>Every part of a text that is to be masked; parts may overlap.</summary>
    public IReadOnlyList<Redaction> Find(string text)
    {
        var found = new List<Redaction>();
        Terms(denied, "mask-denied-word");
        Terms(names, "mask-person");
        found.AddRange(Initials(text));
        Shapes('@', IsBeforeWord, EMail(), address => IsPublicAddress(address) ? null : "an e-mail address", "mask-e-mail");
        Shapes('@', IsBeforeWord, Handle(), handle => handles.GetValueOrDefault(handle[1..], Someone), "mask-handle");
        foreach (var (handle, role) in handles) // In code only the declared ones: "@Override" is nobody.
            for (var at = text.IndexOf($"`@{handle}`", StringComparison.OrdinalIgnoreCase); at >= 0;
                 at = text.IndexOf($"`@{handle}`", at + 1, StringComparison.OrdinalIgnoreCase))
                found.Add(new Redaction(at, at + handle.Length + 3, role, "mask-handle"));
        Shapes('.', IsBeforeWord, IPv4(), address => IsEverybodys(address) ? null : "an IP address", "mask-ip");
        Shapes(':', IsInIPv6, IPv6(), _ => "an IP address", "mask-ip");
        Shapes('.', IsBeforeWord, Host(), host => IsInternalHost(host) ? "an internal host" : null, "mask-host");
        if (tickets is not null) Shapes('-', IsBeforeDigit, tickets, _ => "a ticket", "mask-ticket");
        Shapes('#', IsBeforeWord, Channel(), _ => "an internal channel", "mask-channel");
        return found;

        void Terms(ReplacedTerms terms, string rule)
        {
            foreach (var (start, end, words) in terms.In(text).Concat(terms.WrappedIn(text)))
                found.Add(new Redaction(start, end, Cased(text, start, words), rule));
        }

        // No shape holds a blank, so only what stands between blanks around the hint need be looked at; and that only if
        // one of its hints has the neighbours that every such shape has, which a full stop hasn't.
        void Shapes(char hint, Func<string, int, bool> isLikely, Regex shape, Func<string, string?> replacement, string rule)
        {
            for (int at = text.IndexOf(hint), end; at >= 0; at = text.IndexOf(hint, end))
            {
                end = at + 1;
                if (!isLikely(text, at)) continue;
                var first = text.AsSpan(0, at).LastIndexOfAny(Blank) + 1;
                end = text.AsSpan(at).IndexOfAny(Blank) is var length and >= 0 ? at + length : text.Length;
                foreach (var match in shape.EnumerateMatches(text.AsSpan(first..end)))
                {
                    var start = first + match.Index;
                    if (replacement(text.Substring(start, match.Length)) is { } words)
                        found.Add(new Redaction(start, start + match.Length, Cased(text, start, words), rule));
                }
            }
        }
    }

    private static bool IsBeforeWord(string text, int at) => at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);

    private static bool IsBeforeDigit(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>After the four digits that the short form begins with, or before another colon: no time of day.</summary>
    private static bool IsInIPv6(string text, int at) =>
        (at >= 4 && !text.AsSpan(at - 4, 4).ContainsAnyExcept(HexDigits))
        || text.AsSpan((at + 1)..Math.Min(at + 6, text.Length)).Contains(':');

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
        return InternalSuffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            || policy.InternalHosts.Any(pattern => pattern.StartsWith("*.", StringComparison.Ordinal)
                ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) || Same(host, pattern[2..])
                : Same(host, pattern) || host.EndsWith("." + pattern, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>"IS: …" at the beginning of a line or cell is a person speaking; "IS" in a sentence is a word.</summary>
    private IEnumerable<Redaction> Initials(string text)
    {
        if (initials.Count == 0) yield break;
        foreach (Match match in Speaker().Matches(text))
        {
            var word = text.AsSpan(match.Index, match.Length).Trim(" \t|-–—*>:.0123456789").ToString();
            if (!initials.TryGetValue(word, out var role)) continue;
            var start = text.IndexOf(word, match.Index, StringComparison.Ordinal);
            yield return new Redaction(start, start + word.Length, char.ToUpperInvariant(role[0]) + role[1..], "mask-initials");
        }
    }

    private bool IsPublicAddress(string address) => policy.PublicAddresses.Contains(address.ToLowerInvariant());

    private static bool IsEverybodys(string address) => address is "0.0.0.0" or "127.0.0.1" or "255.255.255.255";

    /// <summary>A replacement begins with a capital where a sentence does.</summary>
    private static string Cased(string text, int start, string words) =>
        words.Length > 0 && BeginsSentence(text.AsSpan(0, start)) ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    private static bool BeginsSentence(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(" *_[\"(");
        if (text.IsEmpty || text[^1] is '\n' or '.' or '!' or '?' or '|' or '>' or '#') return true;
        // Nothing but a time, a zone and marks before it: an entry of a timeline begins here.
        var line = text[(text.LastIndexOf('\n') + 1)..];
        return text[^1] is ':' or '-' or '–' or '—' && line.IndexOfAnyInRange('a', 'z') < 0;
    }

    [GeneratedRegex(@"\b[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+\b", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.`])@[A-Za-z][A-Za-z0-9_-]{1,38}(?![A-Za-z0-9_/.]*[/(])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<![0-9.vV])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:/[0-9]{1,2})?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"(?<![0-9A-Fa-f:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:fe80|f[cd][0-9A-Fa-f]{2}|2[0-9A-Fa-f]{3})(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?)(?![0-9A-Fa-f:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IPv6();

    [GeneratedRegex(@"\b(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<![A-Za-z0-9_&#/]|\]\()#[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\b(?![(/=])", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*(?:[0-9][0-9:.]*[ \t]+(?:[—–-][ \t]+)?)?[A-Z]{2,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
