using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// E-mail addresses, also spelt out as "bob (at) example.com", but for those that <c>site.yml</c> makes public and the
/// mailboxes that every organisation has (https://www.rfc-editor.org/rfc/rfc2142).
/// </summary>
internal sealed partial class EMailMask : IMask
{
    private static readonly FrozenSet<string> Mailboxes = FrozenSet.ToFrozenSet(
    [
        "abuse", "conduct", "contact", "git", "hello", "help", "hostmaster", "info", "legal", "no-reply", "noreply", "postmaster", "press",
        "privacy", "sales", "security", "status", "support", "webmaster",
    ], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "mask-e-mail";

    /// <inheritdoc/>
    public string Summary => "An e-mail address that is neither among publicAddresses nor a mailbox such as security@.";

    /// <inheritdoc/>
    public string Words => "an e-mail address";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Address()))
            if (!IsPublic(text.Text[place], context))
                yield return MaskMatch.At(text, place);
        if (text.Text.AsSpan().IndexOfAny("([{<") < 0) yield break;
        foreach (Match match in SpeltOut().Matches(text.Text))
            yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
    }

    /// <summary>True for what every organisation has before the at sign, and nobody in particular reads.</summary>
    public static bool IsMailbox(string name) => Mailboxes.Contains(name);

    private static bool IsPublic(string address, MaskContext context)
    {
        if (context.PublicAddresses.Contain(address)) return true;
        var at = address.IndexOf('@');
        return IsMailbox(address[..at]) && !context.Hosts.Contain(address[(at + 1)..]);
    }

    [GeneratedRegex(@"\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,10}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?[(\[{<] ?(?:at|AT|@) ?[)\]}>] ?[A-Za-z0-9-]{1,63}(?:(?:\.| ?[(\[{<] ?(?:dot|DOT|\.) ?[)\]}>] ?)[A-Za-z0-9-]{1,63}){1,10}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex SpeltOut();
}
