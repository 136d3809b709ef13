using System.Runtime.CompilerServices;
using System.Text;

namespace PostmortemSite.Redacting;

/// <summary>
/// The stretches of a page's text that inline markup runs through, without that markup: a word cut in two by it is
/// whole for whoever reads the page. A stretch ends at every other tag.
/// </summary>
internal static class JoinedText
{
    /// <summary>
    /// The stretches, each on the line where it stands in the page; null if markup cuts none of it. What has markup only
    /// around it is left out: there it hides nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string? Of(string page)
    {
        StringBuilder? joined = null;
        // How much of the page is told of in the result, the stretch's first piece, and where its next piece begins.
        var (told, first, next) = (0, 0..0, 0);
        var isCut = false;
        for (int at = page.IndexOf('<'), end; at >= 0; at = end < page.Length ? page.IndexOf('<', end) : -1)
        {
            end = page.AsSpan(at + 1).IndexOfAny('<', '>') is var length and >= 0 ? at + 1 + length : page.Length;
            if (!IsTag(page.AsSpan(at..end), end < page.Length && page[end] == '>')) continue;
            end++;
            Piece(next..at);
            next = end;
            if (!IsInline(page.AsSpan((at + 1)..(end - 1)))) (first, isCut) = (0..0, false);
        }

        Piece(next..page.Length);
        return joined?.ToString();

        void Piece(Range piece)
        {
            if (piece.Start.Value == piece.End.Value) return;
            if (first.End.Value == 0)
            {
                first = piece;
                return;
            }

            joined ??= new StringBuilder();
            if (!isCut)
            {
                // No character of a word, so that stretches don't grow together.
                joined.Append('\0').Append('\n', page.AsSpan(told..first.Start.Value).Count('\n')).Append(page.AsSpan(first));
                isCut = true;
            }

            joined.Append(page.AsSpan(piece));
            told = piece.End.Value;
        }
    }

    private static bool IsTag(ReadOnlySpan<char> opening, bool isClosed) =>
        isClosed && opening.Length > 1 && (char.IsAsciiLetter(opening[1]) || opening[1] is '/' or '!' or '?');

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag[0] == '/' ? tag[1..] : tag;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsWhiteSpace(name[i])) continue;
            name = name[..i];
            break;
        }

        return name is "em" or "strong" or "b" or "i" or "code" or "span" or "a" or "del" or "mark" or "wbr" or "tspan";
    }
}
