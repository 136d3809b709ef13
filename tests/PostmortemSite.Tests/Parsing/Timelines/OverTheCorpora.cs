using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Tests.Parsing.Timelines;

public sealed partial class OverTheCorpora(ITestOutputHelper output)
{
    [Fact]
    public void Nearly_every_timeline_yields_entries_and_they_are_dated_or_honestly_not()
    {
        var root = Corpora();
        if (root is null) Assert.Skip("The real reports aren't beside this checkout (../shared/corpora).");

        var total = new Counts();
        var print = Environment.GetEnvironmentVariable("PRINT_TIMELINES");
        Row("source", "docs", "with time", "with entries", "entries", "dated", "instants", "undated", "no time");
        foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            var counts = new Counts();
            var paths = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            foreach (var path in paths.Order(StringComparer.Ordinal))
                if (!OtherFiles().IsMatch(path))
                    Count(root, path, counts, print is not null && path.Contains(print, StringComparison.Ordinal));
            if (counts.Documents > 0) Row(Path.GetFileName(folder), counts.Numbers());
            total.Add(counts);
        }

        Row("total", total.Numbers());
        Assert.True(lost.Count == 0, string.Join("\n", lost.Take(20)));
        Assert.True(total.WithEntries >= 0.95 * total.WithTime, $"{total.WithEntries} of {total.WithTime} documents");
        Assert.True(total.Dated + total.WithoutTime >= 0.9 * total.Entries,
            $"{total.Dated + total.WithoutTime} of {total.Entries} entries");
    }

    private readonly List<string> lost = [];

    private void Count(string root, string path, Counts counts, bool print)
    {
        var source = new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path));
        var front = FrontMatter().Match(source.Text);
        var (_, sections) = ReadOutline.Of(MarkdownReader.Read(source, front.Length), new SiteConfiguration());
        var timelines = sections.Where(section => section.Kind == SectionKind.Timeline).ToList();
        var timeline = TimelineOf.File(source, front.Length, DateOf(source, front.Value));
        if (timelines.Count == 0 && timeline.Blocks.IsEmpty) return;

        var entries = timeline.Entries.ToList();
        counts.Documents++;
        var text = string.Join('\n', timelines.SelectMany(section => section.Blocks).Select(PlainText.Of));
        if (SomeTime().IsMatch(text) || timelines.Count == 0) counts.WithTime++;
        else if (entries.Count > 0) counts.WithTime++;
        if (entries.Count > 0) counts.WithEntries++;
        counts.Entries += entries.Count;
        counts.Dated += entries.Count(entry => entry.When is not null);
        counts.Instants += entries.Count(entry => entry.When?.Instant is not null);
        counts.Undated += entries.Count(entry => entry.When is null && SomeTime().IsMatch(entry.TimeText));
        counts.WithoutTime += entries.Count(entry => entry.When is null && !SomeTime().IsMatch(entry.TimeText));
        foreach (var word in Lost(timelines, timeline)) lost.Add($"{source.Path}: {word}");
        if (print) Print(source, timeline);
    }

    /// <summary>The words of the sections that stand nowhere in what was read from them.</summary>
    private static IEnumerable<string> Lost(List<OutlineSection> sections, TimelineOf timeline)
    {
        var kept = string.Join(' ', timeline.Blocks.SelectMany(block => block switch
        {
            Prose prose => [Text(prose.Html)],
            TimelineBlock run => run.Entries.SelectMany(entry => new[] { entry.TimeText, Text(entry.Html) })
                .Append(run.TimeTitle).Append(run.TextTitle),
            _ => Enumerable.Empty<string>(),
        }));
        var words = Words().Matches(System.Net.WebUtility.HtmlDecode(kept)).Select(match => match.Value).ToHashSet();
        return sections
            .SelectMany(section => section.Blocks.Select(PlainText.Of).Append(PlainText.Of(section.Lead)))
            .SelectMany(text => Words().Matches(text).Select(match => match.Value))
            .Where(word => !words.Contains(word));
    }

    private void Print(SourceFile source, TimelineOf timeline)
    {
        output.WriteLine("##### " + source.Path);
        foreach (var block in timeline.Blocks)
        {
            if (block is Prose prose) output.WriteLine("  PROSE " + Short(prose.Html, 300));
            if (block is not TimelineBlock run) continue;
            output.WriteLine($"  --- {run.TimeTitle} / {run.TextTitle}");
            foreach (var entry in run.Entries)
                output.WriteLine($"  {entry.Line,4} [{entry.TimeText}] {TimelineOf.Words(entry.When)} "
                    + $"{entry.When?.Zone} {entry.When?.DateOrigin}/{entry.When?.ZoneOrigin}"
                    + $" until {TimelineOf.Words(entry.Until)} :: {Short(entry.Html, 90)}");
        }

        foreach (var problem in timeline.Problems)
            output.WriteLine("  ! " + problem);
    }

    private static string Short(string text, int length)
    {
        text = text.Replace('\n', '⏎');
        return text.Length <= length ? text : text[..length] + "…";
    }

    private static LocalDate? DateOf(SourceFile source, string front)
    {
        var title = Array.Find(source.Text.Split('\n'), line => line.StartsWith("# ", StringComparison.Ordinal)) ?? "";
        foreach (var text in new[] { front, source.Path, title, source.Text })
        {
            if (IsoDate().Match(text) is { Success: true } iso
                && LocalDatePattern.Iso.Parse(iso.Value.Replace('_', '-')) is { Success: true } date) return date.Value;
            if (text != front && PostmortemSite.Parsing.Timelines.ReadTime.Moment(
                    text[(text.IndexOfAny([.. "0123456789"]) is var i and >= 0 ? i : 0)..], null, null) is { } moment)
                return moment.Local.Date;
            if (TitleDate().Match(text) is { Success: true } words
                && PostmortemSite.Parsing.Timelines.ReadTime.Moment(words.Value, null, null) is { } named)
                return named.Local.Date;
        }

        return null;
    }

    private static string? Corpora()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PostmortemSite.sln"))) continue;
            var corpora = Path.Combine(folder.FullName, "..", "shared", "corpora");
            return Directory.Exists(corpora) ? Path.GetFullPath(corpora) : null;
        }

        return null;
    }

    private void Row(string source, params object[] cells)
    {
        var row = new StringBuilder(source.PadRight(26));
        foreach (var cell in cells) row.Append(Convert.ToString(cell, CultureInfo.InvariantCulture)!.PadLeft(13));
        output.WriteLine(row.ToString());
    }

    private sealed class Counts
    {
        public int Documents, WithTime, WithEntries, Entries, Dated, Instants, Undated, WithoutTime;

        public object[] Numbers() => [Documents, WithTime, WithEntries, Entries, Dated, Instants, Undated, WithoutTime];

        public void Add(Counts other)
        {
            Documents += other.Documents;
            WithTime += other.WithTime;
            WithEntries += other.WithEntries;
            Entries += other.Entries;
            Dated += other.Dated;
            Instants += other.Instants;
            Undated += other.Undated;
            WithoutTime += other.WithoutTime;
        }
    }

    private static string Text(string html) => Tags().Replace(InlineTags().Replace(html, ""), " ");

    [GeneratedRegex("</?(?:strong|em|code|del|a|span)(?: [^>]*)?>")]
    private static partial Regex InlineTags();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\A---\r?\n.*?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        "((Jan|Febr)uary|March|April|May|June|July|August|(Septem|Octo|Novem|Decem)ber) [0-9]{1,2},? [0-9]{4}")]
    private static partial Regex TitleDate();

    [GeneratedRegex(
        @"(?<![0-9.:])[0-9]{1,2}:[0-9]{2}(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]\s?[ap]m\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SomeTime();

    [GeneratedRegex(@"\.(png|jpe?g|gif|json|jsonl|atom|xml|py|sh|txt)$|README\.md$|/status-", RegexOptions.IgnoreCase)]
    private static partial Regex OtherFiles();
}
