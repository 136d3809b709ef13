using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// The lines of a text in which something is written in another way than it is read, as they are read: percents, HTML's
/// entities, backslashes of JSON, programs and Markdown, invisible characters and the wide forms of Latin letters.
/// </summary>
internal sealed class UndoneEscapes
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "%&\\\u00ad\u200b\u200c\u200d\u2060\ufeff" + string.Concat(Enumerable.Range(0xff01, 94).Select(c => (char)c)));

    private readonly StringBuilder undone = new();

    /// <summary>From where on a place of the undone text is how far from its original.</summary>
    private readonly List<(int Place, int Original)> anchors = [];

    private UndoneEscapes()
    {
    }

    /// <summary>The undone lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Undoes what there is to undo; null if there is nothing.</summary>
    public static UndoneEscapes? Of(string text)
    {
        UndoneEscapes? result = null;
        // How much of the text is told of: a line without anything to undo is left out.
        var told = 0;
        for (int from = 0, at; from < text.Length && (at = text.AsSpan(from).IndexOfAny(Marks)) >= 0;)
        {
            at += from;
            var (length, plain) = Undo(text.AsSpan(at));
            from = at + Math.Max(length, 1);
            if (length == 0) continue;
            var line = text.AsSpan(told..at).LastIndexOf('\n');
            if (line >= 0) result?.EndLine(text, told);
            result ??= new UndoneEscapes();
            var start = told + line + 1;
            result.Append(text.AsSpan(start..at), start);
            result.Append(plain, at);
            told = from;
            result.anchors.Add((result.undone.Length, told));
        }

        if (result is null) return null;
        result.EndLine(text, told);
        result.Text = result.undone.ToString();
        return result;
    }

    /// <summary>Where a place of the undone text stands in the original.</summary>
    public int Original(int place)
    {
        var index = anchors.BinarySearch((place, int.MaxValue));
        var (from, original) = anchors[index < 0 ? Math.Max(~index - 1, 0) : index];
        return original + place - from;
    }

    private void EndLine(string text, int told)
    {
        var end = text.IndexOf('\n', told);
        Append(text.AsSpan(told..(end < 0 ? text.Length : end)), told);
        undone.Append('\n');
    }

    private void Append(ReadOnlySpan<char> piece, int original)
    {
        anchors.Add((undone.Length, original));
        undone.Append(piece);
    }

    /// <summary>How many characters are to be read as what; none if they are what they seem.</summary>
    private static (int Length, string Plain) Undo(ReadOnlySpan<char> text) => text[0] switch
    {
        '%' => Code(text, 1, 2),
        '&' => Entity(text),
        '\\' when text.Length > 1 => text[1] switch
        {
            'u' => Code(text, 2, 4),
            'x' => Code(text, 2, 2),
            var c when char.IsAscii(c) && char.IsPunctuation(c) || c is '+' or '=' or '|' or '<' or '>' or '$' or '^' or '`' or '~'
                => (2, c.ToString()),
            _ => (0, ""),
        },
        '\\' => (0, ""),
        >= '\uff01' and <= '\uff5e' => (1, ((char)(text[0] - 0xfee0)).ToString()),
        _ => (1, ""),
    };

    private static (int Length, string Plain) Code(ReadOnlySpan<char> text, int start, int digits) =>
        text.Length >= start + digits
        && ushort.TryParse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code is >= 0x20 and < 0x7f
            ? (start + digits, ((char)code).ToString())
            : (0, "");

    private static (int Length, string Plain) Entity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        if (end < 3) return (0, "");
        var entity = text[..(end + 1)].ToString();
        var plain = WebUtility.HtmlDecode(entity);
        return plain == entity ? (0, "") : (end + 1, plain);
    }
}
