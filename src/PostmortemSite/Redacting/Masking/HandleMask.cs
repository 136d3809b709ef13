using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Handles as chats and code hosts write them: <c>@ada</c>. In code only declared ones: <c>@Override</c> is nobody.</summary>
internal sealed partial class HandleMask : IMask
{
    private static readonly FrozenSet<string> Annotations = FrozenSet.ToFrozenSet(
    [
        "after", "all", "app", "autowired", "bean", "before", "body", "channel", "charset", "classmethod", "component", "dataclass",
        "deprecated", "entity", "everyone", "here", "import", "inject", "injectable", "keyframes", "latest", "media", "override",
        "page", "param", "property", "pytest", "return", "returns", "root", "service", "staticmethod", "suppresswarnings",
        "supports", "test", "throws", "todo", "transactional", "types",
    ], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "mask-handle";

    /// <inheritdoc/>
    public string Summary => "A person, by handle.";

    /// <inheritdoc/>
    public string Words => "";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Handle()).Where(place => !IsNobody(text.Text[place][1..], context)))
            yield return MaskMatch.At(text, WithSurname(text.Text, place), context.People.MarkOfHandle(text.Text[place][1..]));
        foreach (var place in Shapes.In(text, '@', IsAfterName, Trailing()).Where(place => !EMailMask.IsMailbox(text.Text[place][..^1])))
            yield return MaskMatch.At(text, place, context.People.MarkOfHandle(text.Text[place][..^1]));
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Exported()))
            yield return MaskMatch.At(text, place, context.People.MarkOfHandle(text.Text[place]));
        if (context.People.Handles.Count > 0)
            foreach (Match match in Actor().Matches(text.Text))
                if (context.People.Handles.TryGetValue(match.Groups[1].Value, out var who))
                    yield return MaskMatch.At(text, match.Groups[1].Index..(match.Groups[1].Index + match.Groups[1].Length), who);
        if (!text.Text.Contains("`@", StringComparison.Ordinal)) yield break;
        foreach (var (handle, mark) in context.People.Handles)
            for (var at = Next(handle, 0); at >= 0; at = Next(handle, at + 1))
                yield return MaskMatch.At(text, at..(at + handle.Length + 3), mark);

        int Next(string handle, int from) => text.Text.IndexOf($"`@{handle}`", from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Annotations of code and style sheets, and what chats call everybody.</summary>
    private static bool IsNobody(string handle, MaskContext context) =>
        Annotations.Contains(handle) && !context.People.Handles.ContainsKey(handle);

    /// <summary>"@Ada Lovelace" is one person.</summary>
    private static Range WithSurname(string text, Range handle) =>
        char.IsUpper(text[handle.Start.Value + 1]) ? handle.Start.Value..Surname.EndAfter(text, handle.End.Value) : handle;

    private static bool IsAfterName(string text, int at) =>
        at > 1 && char.IsAsciiLetterOrDigit(text[at - 1]) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]));

    /// <summary>As logs and tables have declared ones: <c>ada:</c>, <c>&lt;ada&gt;</c>, <c>~ada</c>, <c>ada@host</c>, a cell of its own.</summary>
    [GeneratedRegex(@"(?m)(?:(?<=[<~])|(?<=^|\||[ \t`(/]))(?:\[?[0-9]{1,2}:[0-9:]{2,5}\]?[ \t]+)?([A-Za-z][A-Za-z0-9_-]{2,38})(?=[ \t]*\||:(?:[ \t]|$)|[>@])|(?<=~)(?<1>[A-Za-z][A-Za-z0-9_-]{2,38})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Actor();

    /// <summary>As Google's people write handles: <c>ada@</c>.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.:-])[a-z][a-z0-9_-]{2,30}@(?![A-Za-z0-9_.@:/{<$])", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    /// <summary>As Slack exports them: <c>&lt;@U024BE7LH|ada&gt;</c>.</summary>
    [GeneratedRegex(@"<@[UW][A-Z0-9]{6,}(?:\|[^>\s]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Exported();

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.`])@[A-Za-z][A-Za-z0-9_-]{1,38}(?:\.[A-Za-z0-9_-]+)*(?![A-Za-z0-9_/.]*[/(])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
