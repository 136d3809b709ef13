using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Chat channels: <c>#incident-room</c>, <c>#WarRoom</c>, and as Slack exports them, <c>&lt;#C024BE91L|war-room&gt;</c>.</summary>
internal sealed partial class ChannelMask : IMask
{
    /// <summary>What stands after a number sign in code.</summary>
    private static readonly FrozenSet<string> Directives = FrozenSet.ToFrozenSet(
        ["#include", "#define", "#undef", "#if", "#ifdef", "#ifndef", "#else", "#elif", "#endif", "#pragma", "#error", "#region", "#endregion"],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "mask-channel";

    /// <inheritdoc/>
    public string Summary => "A chat channel.";

    /// <inheritdoc/>
    public string Words => "an internal channel";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        Shapes.In(text, '#', Shapes.IsBeforeWord, Channel())
            .Where(place => !Directives.Contains(text.Text[place]) && !Colour().IsMatch(text.Text[place]))
            .Select(place => MaskMatch.At(text, place));

    [GeneratedRegex(@"(?<![A-Za-z0-9_&#/<]|\]\()#(?:[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|(?:[A-Z][a-z0-9]+){2,})\b(?![(/=])|<#[CG][A-Z0-9]{6,}(?:\|[^>\s]*)?>",
        RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex("^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
