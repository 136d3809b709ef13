using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// One item's line, taken apart: each reader takes the part that it knows from <see cref="Rest"/>, and what nobody
/// took is what is to be done.
/// </summary>
internal sealed class ActionLine
{
    private const string SeparatorsAfter = "—–-:：,،、，;|→(（[";
    private const string SeparatorsBefore = "—–-:：,،、，;|→)）]";

    private readonly InlineText text;
    private readonly bool[] taken;

    private ActionLine(InlineText text)
    {
        this.text = text;
        taken = new bool[text.Words.Length];
        Rest = text.Words;
    }

    /// <summary>The words, with a space in the place of each character that was taken.</summary>
    public string Rest { get; private set; }

    public ActionState? State { get; set; }

    public string StateText { get; set; } = "";

    public ImmutableArray<string> Owners { get; set; } = [];

    public LocalDate? Due { get; set; }

    public string? DueText { get; set; }

    public string? Priority { get; set; }

    public string? Key { get; set; }

    /// <summary>What is to be done, as plain text.</summary>
    public string What => text.Plain(0, taken.Length, IsAllTaken ? new bool[taken.Length] : taken);

    /// <summary>What is to be done, as the author's Markdown on one line.</summary>
    public string Markdown => text.Markdown(IsAllTaken ? new bool[taken.Length] : taken);

    private bool IsAllTaken => string.IsNullOrWhiteSpace(Rest);

    /// <summary>Takes a line apart.</summary>
    public static ActionLine Of(IEnumerable<Inline> inlines, SourceFile source)
    {
        var line = new ActionLine(InlineText.Of(inlines, source));
        LeadingParts.Read(line);
        LabelledParts.Read(line);
        PartRun.Read(line);
        for (var before = ""; before != line.Rest && line.Rest.Length > 0;)
        {
            before = line.Rest;
            SegmentParts.Read(line);
            TrailingState.Read(line);
            HandlePart.Read(line);
            DuePart.Read(line);
        }

        return line;
    }

    /// <summary>The line as an item: what it doesn't say itself, the group around it does.</summary>
    /// <param name="html">What the item's page shows of it.</param>
    /// <param name="line">The line in the source file, from 1.</param>
    /// <param name="group">The group that it stands in.</param>
    public ActionItem ToItem(string html, int line, ActionGroup group) =>
        new(What, html, Markdown, State ?? group.State, line)
        {
            StateText = StateText,
            Closed = ActionWords.Closed(State ?? group.State, StateText),
            Key = Key,
            Owners = Owners.IsEmpty ? group.Owners : Owners,
            Due = Due,
            DueText = DueText,
            Priority = Priority,
            Group = group.Name,
        };

    /// <summary>The words of a range as a reader sees them.</summary>
    public string Words(int start, int length) => text.Plain(start, start + length, taken).Trim();

    /// <summary>True if a bold or linked part begins exactly here.</summary>
    public bool IsWrappedAt(int start)
    {
        foreach (var part in text.Wrapped)
            if (part.Start == start)
                return true;
        return false;
    }

    /// <summary>The bold or linked part that fills exactly this end of the line, or null.</summary>
    public (int Start, int Length)? WrappedAt(bool end)
    {
        var first = Rest.Length - Rest.AsSpan().TrimStart().Length;
        var last = Rest.AsSpan().TrimEnd(" .。!").Length;
        foreach (var part in text.Wrapped)
            if (end ? part.End == last && part.Start > first : part.Start == first && part.End < last)
                return (part.Start, part.End - part.Start);
        return null;
    }

    /// <summary>
    /// Takes a part out, with the separators that then lead nowhere and brackets that then hold nothing.
    /// </summary>
    public void Take(int start, int length)
    {
        taken.AsSpan(start, length).Fill(true);
        var rest = Rest.ToCharArray();
        rest.AsSpan(start, length).Fill(' ');
        TakeBetween(rest, start + length, 1);
        TakeBetween(rest, start - 1, -1);
        TakeEmptyBrackets(rest, start, start + length);
        TakeBeforeBracket(rest, start, start + length);
        TakeEnds(rest);
        Rest = new string(rest);
    }

    private void TakeEmptyBrackets(char[] rest, int start, int end)
    {
        var open = start - 1;
        while (open >= 0 && char.IsWhiteSpace(rest[open])) open--;
        while (end < rest.Length && char.IsWhiteSpace(rest[end])) end++;
        if (open < 0 || end >= rest.Length || (rest[open], rest[end]) is not (('(', ')') or ('（', '）') or ('[', ']')))
            return;
        TakeOne(rest, open);
        TakeOne(rest, end);
    }

    /// <summary>A separator between the last that is left in brackets and their end separates nothing.</summary>
    private void TakeBeforeBracket(char[] rest, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(rest[before])) before--;
        while (end < rest.Length && char.IsWhiteSpace(rest[end])) end++;
        if (before < 0 || end >= rest.Length || rest[end] is not (')' or '）' or ']')
            || rest[before] is not (',' or ';' or '、' or '，' or '،'))
            return;
        for (; before < start; before++) TakeOne(rest, before);
    }

    /// <summary>A separator between two parts that were both taken separates nothing.</summary>
    private void TakeBetween(char[] rest, int from, int step)
    {
        var to = from;
        while (to >= 0 && to < rest.Length && !taken[to] && (rest[to] == ' ' || SeparatorsAfter.Contains(rest[to])))
            to += step;
        if (to < 0 || to >= rest.Length || !taken[to]) return;
        for (; from != to; from += step)
            if (rest[from] != ' ')
                TakeOne(rest, from);
    }

    private void TakeEnds(char[] rest)
    {
        for (var cut = false; ; cut = false)
        {
            var last = rest.AsSpan().TrimEnd().Length - 1;
            if (last >= 0 && SeparatorsAfter.Contains(rest[last]) && taken.AsSpan(last + 1).Contains(true))
            {
                TakeOne(rest, last);
                cut = true;
            }

            var first = rest.Length - rest.AsSpan().TrimStart().Length;
            if (first < rest.Length && SeparatorsBefore.Contains(rest[first]) && taken.AsSpan(0, first).Contains(true))
            {
                TakeOne(rest, first);
                cut = true;
            }

            if (!cut) return;
        }
    }

    private void TakeOne(char[] rest, int place)
    {
        rest[place] = ' ';
        taken[place] = true;
    }
}
