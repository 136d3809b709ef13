using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reads what a report says about itself in its body: key events, a table of metadata, <c>Status: final</c>. The text
/// stays where it is; where two lines say the same thing, the first is taken.
/// </summary>
internal static partial class ReadBodyFacts
{
    private const int LongestTime = 60;
    private const int LongestName = 40;

    public static BodyFacts Of(HeadingBlock? title, IReadOnlyList<OutlineSection> sections, SourceFile source)
    {
        LocalDate? stated = null;
        var facts = new BodyFacts();
        foreach (var line in FactLines.Of(sections))
        {
            facts = With(facts, line);
            if (FactWords.Find(line.Label) is "date") stated ??= WrittenDay.FindIn(line.Value);
        }

        stated ??= facts.Times.FirstOrDefault(time => time.Name == "started") is { } start
            ? WrittenDay.FindIn(start.Text)
            : null;

        return facts with
        {
            Date = TitleDate(title) ?? stated ?? FileDate(source) ?? OpeningDate(sections),
            IsDateFromBody = TitleDate(title) is null && (stated is not null || FileDate(source) is null),
        };
    }

    private static BodyFacts With(BodyFacts facts, FactLine line)
    {
        var value = line.Value;
        if (IsNothing(value)) return facts;
        switch (FactWords.Find(line.Label))
        {
            case "severity":
                return facts with { Severity = facts.Severity ?? Head(value) };
            case "status":
                return facts with { Status = facts.Status ?? Head(value) };
            case "category":
                return facts with { Category = facts.Category ?? value };
            case "services":
                return facts.Services.IsEmpty ? facts with { Services = Parts(value) } : facts;
            case "owners":
                return facts.Owners.IsEmpty ? facts with { Owners = Parts(value) } : facts;
            case "duration":
                var stated = ReadDuration.TryParse(value, out var length)
                    ? new StatedDuration(line.Label, value, length, line.Line)
                    : new StatedDuration(line.Label, value, null, line.Line);
                return facts with { StatedDurations = facts.StatedDurations.Add(stated) };
            case "range":
                return WithRange(facts, line);
            case "date" or null:
                return facts;
            case var name:
                return WithTime(facts, name, value, line);
        }
    }

    /// <summary>"2026-03-23 19:25 JST 〜 21:27 JST" tells the start and the end.</summary>
    private static BodyFacts WithRange(BodyFacts facts, FactLine line)
    {
        var ends = Wave().Split(line.Value, 2);
        if (ends.Length < 2) return facts;
        return WithTime(WithTime(facts, "started", ends[0], line), "resolved", ends[1], line);
    }

    private static BodyFacts WithTime(BodyFacts facts, string name, string value, FactLine line)
    {
        var text = Remark().Replace(value, "").Trim();
        if (text.Length is 0 or > LongestTime || !TimeText.StartsWithTime(text)) return facts;
        return facts.Times.Any(time => time.Name == name)
            ? facts
            : facts with { Times = facts.Times.Add(new StatedTime(name, text, line.Offset, line.Line)) };
    }

    private static LocalDate? TitleDate(HeadingBlock? title) =>
        title is null ? null : WrittenDay.FindIn(PlainText.Of(title));

    /// <summary>A day in the file's own name; a folder named after a year and a month doesn't tell one.</summary>
    private static LocalDate? FileDate(SourceFile source) =>
        WrittenDay.FindIn(IsoDay().Match(source.Stem).Value.Replace('_', '-'))
        ?? WrittenDay.FindIn(source.Stem.Replace('-', ' ').Replace('_', ' '));

    /// <summary>The day that the first paragraph mentions, if it mentions one only.</summary>
    private static LocalDate? OpeningDate(IReadOnlyList<OutlineSection> sections)
    {
        var first = sections.Where(section => section.Kind is SectionKind.Preamble or SectionKind.Summary)
            .SelectMany(section => section.Blocks.OfType<ParagraphBlock>()).FirstOrDefault();
        return first is null ? null : WrittenDay.OnlyOneIn(PlainText.Of(first));
    }

    private static bool IsNothing(string value) =>
        value is "?" or "N/A" or "n/a" or "-" or "—" or "–" or "TBD" or "なし" or "不明";

    /// <summary>The value without the remark behind it: "SEV-3（提案。…）" is "SEV-3".</summary>
    private static string Head(string value) =>
        HeadEnd().Split(value, 2)[0].Trim(' ', '.', ',') is { Length: > 0 } head ? head : value;

    /// <summary>Names set apart by commas, without remarks; a sentence isn't a name.</summary>
    private static ImmutableArray<string> Parts(string value) =>
        [.. Comma().Split(Brackets().Replace(value, "")).Select(part => part.Trim(' ', '.'))
            .Where(part => part.Length is > 0 and <= LongestName && !IsNothing(part)
                && !part.Contains('。', StringComparison.Ordinal))];

    [GeneratedRegex(@"\s*[〜～]\s*|\s+(?:to|until|till|-|–|—|إلى|حتى)\s+|\s*から\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Wave();

    /// <summary>A remark in brackets, but not a zone in brackets.</summary>
    [GeneratedRegex(
        @"\s*[(（](?![A-Z]{2,5}[)）]|UTC|GMT).*$|\s+[—–]\s.*$|\s*[。、;].*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s*[(（。、,،;]|\s[—–-]\s", RegexOptions.CultureInvariant)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"\s*[,،、，;]\s*|\s+[&+]\s+|\s+and\s+|\s*・\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\([^()]*\)|（[^（）]*）", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex("(?<![0-9])[0-9]{4}[-_][0-9]{2}[-_][0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
