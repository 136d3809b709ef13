using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Searching.Cards;

/// <summary>
/// What resolved an incident, in the report's own words: the beginning of the section on its resolution; else the first
/// sentence that tells of a fix; else the last entry of the timeline that does.
/// </summary>
internal static partial class FindFix
{
    private const int Longest = 240;
    private const int FewestLetters = 8;

    /// <summary>Where else a sentence on the fix is looked for, the likeliest first.</summary>
    private static readonly SectionKind[] Told =
        [SectionKind.RootCause, SectionKind.Summary, SectionKind.Preamble, SectionKind.Investigation, SectionKind.Other];

    /// <summary>The fix in at most 240 characters; empty where the report tells of none.</summary>
    public static string In(Postmortem postmortem) =>
        ShortText.Of(Resolution(postmortem) ?? Sentence(postmortem) ?? Entry(postmortem) ?? "", Longest);

    /// <summary>A section called after the resolution comes before one that is called after the response.</summary>
    private static string? Resolution(Postmortem postmortem) => postmortem.Sections
        .Where(section => section.Kind == SectionKind.Response)
        .OrderBy(section => Resolving().IsMatch(section.Heading) ? 0 : 1)
        .Select(section => string.Join(' ', section.Blocks.OfType<Prose>().Select(BeginningOf)).Trim())
        .FirstOrDefault(text => text.Length >= FewestLetters);

    private static string? Sentence(Postmortem postmortem) => Told
        .SelectMany(kind => postmortem.Sections.Where(section => section.Kind == kind))
        .SelectMany(section => section.Blocks.OfType<Prose>())
        .SelectMany(prose => Sentences().Split(BeginningOf(prose)))
        .FirstOrDefault(sentence => sentence.Length >= FewestLetters && Fixing().IsMatch(sentence));

    private static string? Entry(Postmortem postmortem) =>
        postmortem.Timeline.LastOrDefault(entry => Fixing().IsMatch(entry.Text))?.Text;

    /// <summary>Prose up to the first code or table, which can't be read in a line, and without what leads to them.</summary>
    private static string BeginningOf(Prose prose)
    {
        var end = Unreadable().Match(prose.Html);
        return WithoutLooseEnd(ReadableText.Of(end.Success ? prose.Html[..end.Index] : prose.Html), end.Success);
    }

    /// <summary>A text up to its last sentence that can stand alone: none that promises more, and none that is cut.</summary>
    private static string WithoutLooseEnd(string text, bool isCut)
    {
        while (text.Length > 0 && ((isCut && !Ended().IsMatch(text)) || Promising().IsMatch(text)))
        {
            var last = Sentences().Matches(text).LastOrDefault();
            text = last is null ? "" : text[..last.Index].TrimEnd();
        }

        return text;
    }

    [GeneratedRegex("[.!?؟。！？…][)\\]\"'”’»」』）]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex("[:：,，、;；؛،–—-]$", RegexOptions.CultureInvariant)]
    private static partial Regex Promising();

    [GeneratedRegex("<(?:pre|table|figure)[ >]", RegexOptions.CultureInvariant)]
    private static partial Regex Unreadable();

    [GeneratedRegex("resol|fix|recover|remed|復旧|対処|المعالجة|الحل", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolving();

    [GeneratedRegex(@"(?<=[.!?؟])\s+|(?<=[。！？])\s*|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    /// <summary>Words that are said of what was done, and hardly ever of what went wrong.</summary>
    [GeneratedRegex(
        @"\b(?:roll(?:ed|ing)? back|rollback|revert(?:ed|ing)?|hotfix(?:ed)?|work(?:ed)? ?around|fail(?:ed|ing)? over to"
        + @"|(?:was|were|is|been|by|we) (?:fixed|resolved|mitigated|restored|repaired|replaced|renewed)"
        + @"|(?:fixed|resolved|mitigated|restored|repaired) by|the fix (?:was|is)"
        + @"|(?:to|we) (?:fix|resolve|mitigate|restore) (?:this|it|the)|(?:restored|recovered) (?:after|once|when))\b"
        + "|切り戻|ロールバック|修正し|復旧し|再起動し|تراجعنا|أصلحنا|استعدنا",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fixing();
}
