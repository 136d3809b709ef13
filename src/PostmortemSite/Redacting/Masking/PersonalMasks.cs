using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Telephone numbers with their country's code.</summary>
internal sealed partial class PhoneMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-phone";

    /// <inheritdoc/>
    public string Summary => "A telephone number.";

    /// <inheritdoc/>
    public string Words => "a telephone number";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        if (!text.Text.Contains('+', StringComparison.Ordinal)) yield break;
        foreach (Match match in Number().Matches(text.Text))
            if (match.Value.Count(char.IsAsciiDigit) is >= 9 and <= 15)
                yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
    }

    /// <summary>https://www.itu.int/rec/T-REC-E.164: at most fifteen digits, the country's first.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_+.])\+[1-9][0-9]{0,2}(?:[ .-]?\(?[0-9]{1,5}\)?){2,6}(?![A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

/// <summary>Home folders in paths, which bear their owners' names; those of machines' usual accounts tell of nobody.</summary>
internal sealed partial class HomeFolderMask : IMask
{
    private static readonly FrozenSet<string> Accounts = FrozenSet.ToFrozenSet(
    [
        "admin", "app", "circleci", "core", "debian", "deploy", "ec2-user", "git", "jenkins", "jovyan", "nobody", "node", "postgres",
        "public", "root", "runner", "shared", "ubuntu", "user", "vagrant", "vsts", "vscode", "www-data",
    ], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "mask-home";

    /// <inheritdoc/>
    public string Summary => "Somebody's home folder.";

    /// <inheritdoc/>
    public string Words => "~";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        foreach (Match match in Folder().Matches(text.Text))
            if (!Accounts.Contains(match.Groups[1].Value))
                yield return MaskMatch.At(text, match.Index..(match.Index + match.Length));
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.~/-])(?:/home/|/Users/|[A-Za-z]:\\{1,2}Users\\{1,2})([A-Za-z0-9][A-Za-z0-9._-]*)(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Folder();
}
