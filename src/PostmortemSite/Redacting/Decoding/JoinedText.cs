using System.Runtime.CompilerServices;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// The stretches of a page's text that some markup runs through, without that markup: a word cut in two by it is
/// whole for whoever reads the page. A stretch ends at every other tag; one that has markup only around it is left
/// out, because there it hides nothing.
/// </summary>
internal static class JoinedText
{
    /// <summary>What a paragraph's emphasis, code and links cut in two; null if they cut nothing.</summary>
    public static RewrittenText? Of(string page) => Of(page, joinsCell: null);

    /// <summary>The same, with the cells of rows put together.</summary>
    /// <param name="page">The page.</param>
    /// <param name="joinsCell">True if a row's cell, counted from 0, belongs to the one before; null if none
    /// does.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RewrittenText? Of(string page, Func<int, bool>? joinsCell)
    {
        var joined = new Rewriting(page);
        // How much of the page is told of in the result, the stretch's first piece, and where its next piece begins.
        var (told, first, next) = (0, 0..0, 0);
        var isCut = false;
        var cell = -1;
        for (int at = page.IndexOf('<'), end; at >= 0; at = end < page.Length ? page.IndexOf('<', end) : -1)
        {
            end = page.AsSpan(at + 1).IndexOfAny('<', '>') is var length and >= 0 ? at + 1 + length : page.Length;
            if (!IsTag(page.AsSpan(at..end), end < page.Length && page[end] == '>')) continue;
            end++;
            Piece(next..at);
            next = end;
            var name = NameOf(page.AsSpan((at + 1)..(end - 1)));
            if (joinsCell is not null && name is "td" or "th")
            {
                if (page[at + 1] == '/' || joinsCell(++cell)) continue;
            }
            else if (IsInline(name)) continue;
            else cell = -1;

            (first, isCut) = (0..0, false);
        }

        Piece(next..page.Length);
        if (told > 0) joined.Replace(told, page.Length, "");
        return joined.Done();

        void Piece(Range piece)
        {
            if (piece.Start.Value == piece.End.Value) return;
            if (joinsCell is not null && page.AsSpan(piece).IsWhiteSpace()) return;
            if (first.End.Value == 0)
            {
                first = piece;
                return;
            }

            if (!isCut)
            {
                // No character of a word, so that stretches don't grow together.
                joined.Replace(told, first.Start.Value, "\0");
                told = first.End.Value;
                isCut = true;
            }

            joined.Replace(told, piece.Start.Value, "");
            told = piece.End.Value;
        }
    }

    private static bool IsTag(ReadOnlySpan<char> opening, bool isClosed) =>
        isClosed && opening.Length > 1 && (char.IsAsciiLetter(opening[1]) || opening[1] is '/' or '!' or '?');

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[0] == '/' ? tag[1..] : tag;
        return name.IndexOfAny(" \t\r\n/") is var length and >= 0 ? name[..length] : name;
    }

    private static bool IsInline(ReadOnlySpan<char> name) => name
        is "em" or "strong" or "b" or "i" or "code" or "span" or "a" or "del" or "mark" or "wbr" or "s" or "u" or "sub"
        or "sup" or "small" or "ins" or "kbd" or "abbr" or "time" or "q" or "cite" or "bdi" or "bdo" or "samp" or "var"
        or "img" or "tspan";
}
