using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Handles as chats and code hosts write them: <c>@ada</c>. In code only declared ones: <c>@Override</c> is nobody.</summary>
internal sealed partial class HandleMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-handle";

    /// <inheritdoc/>
    public string Summary => "A person, by handle.";

    /// <inheritdoc/>
    public string Words => "";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Handle()))
            yield return MaskMatch.At(text, WithSurname(text.Text, place), context.People.MarkOfHandle(text.Text[place][1..]));
        foreach (var place in Shapes.In(text, '@', IsAfterName, Trailing()).Where(place => !EMailMask.IsMailbox(text.Text[place][..^1])))
            yield return MaskMatch.At(text, place, context.People.MarkOfHandle(text.Text[place][..^1]));
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Exported()))
            yield return MaskMatch.At(text, place, context.People.MarkOfHandle(text.Text[place]));
        if (!text.Text.Contains("`@", StringComparison.Ordinal)) yield break;
        foreach (var (handle, mark) in context.People.Handles)
            for (var at = Next(handle, 0); at >= 0; at = Next(handle, at + 1))
                yield return MaskMatch.At(text, at..(at + handle.Length + 3), mark);

        int Next(string handle, int from) => text.Text.IndexOf($"`@{handle}`", from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"@Ada Lovelace" is one person.</summary>
    private static Range WithSurname(string text, Range handle) =>
        char.IsUpper(text[handle.Start.Value + 1]) ? handle.Start.Value..Surname.EndAfter(text, handle.End.Value) : handle;

    private static bool IsAfterName(string text, int at) =>
        at > 1 && char.IsAsciiLetterOrDigit(text[at - 1]) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]));

    /// <summary>As Google's people write handles: <c>ada@</c>.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.:-])[a-z][a-z0-9_-]{2,30}@(?![A-Za-z0-9_.@:/{<$])", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    /// <summary>As Slack exports them: <c>&lt;@U024BE7LH|ada&gt;</c>.</summary>
    [GeneratedRegex(@"<@[UW][A-Z0-9]{6,}(?:\|[^>\s]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Exported();

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.`])@[A-Za-z][A-Za-z0-9_-]{1,38}(?![A-Za-z0-9_/.]*[/(])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
