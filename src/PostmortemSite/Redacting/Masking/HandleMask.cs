using System.Text.RegularExpressions;

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
    public IEnumerable<MaskMatch> In(string text, MaskContext context)
    {
        foreach (var place in Shapes.In(text, '@', Shapes.IsBeforeWord, Handle()))
            yield return new MaskMatch(place.Start.Value, place.End.Value, context.People.MarkOfHandle(text[place][1..]));
        if (!text.Contains("`@", StringComparison.Ordinal)) yield break;
        foreach (var (handle, mark) in context.People.Handles)
            for (var at = Next(handle, 0); at >= 0; at = Next(handle, at + 1))
                yield return new MaskMatch(at, at + handle.Length + 3, mark);

        int Next(string handle, int from) => text.IndexOf($"`@{handle}`", from, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/.`])@[A-Za-z][A-Za-z0-9_-]{1,38}(?![A-Za-z0-9_/.]*[/(])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
