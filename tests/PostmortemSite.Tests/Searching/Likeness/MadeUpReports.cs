using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary>Reports of nobody's, to be compared.</summary>
internal static class MadeUpReports
{
    /// <summary>Five incidents with nothing in common but what all reports say.</summary>
    public static IReadOnlyList<(string Name, string Text)> Unrelated { get; } =
    [
        ("2024-01-08-clock", Text("2024-01-08", "Clocks of the ticket printers drifted apart",
            "The printers took their time from a radio signal that had been switched off. Barcodes were "
            + "dated in the past and the gates refused them. Setting the clocks by hand ended it.")),
        ("2024-02-19-disk", Text("2024-02-19", "Reports stopped because a volume was full",
            "A nightly job kept every temporary file. The volume filled within a week and the database went "
            + "read only. Old files were deleted and a quota was set.")),
        ("2024-03-11-certificate", Text("2024-03-11", "Partners could not connect with an expired certificate",
            "The certificate of the partner gateway expired on Sunday. Its renewal mail went to somebody who "
            + "had left. A new one was issued and installed.")),
        ("2024-05-23-mail", Text("2024-05-23", "Newsletters were sent twice",
            "A worker was restarted before it could acknowledge its messages. The queue delivered them again "
            + "and customers got two letters. Sending is idempotent now.")),
        ("2024-07-02-colour", Text("2024-07-02", "Seats shown as free were taken",
            "A cached drawing of the hall survived a deployment with new colours. Visitors chose grey seats "
            + "that meant sold. The cache key has the version in it now.")),
    ];

    /// <summary>
    /// Very many, of words that are as common as words are: the hundredth a hundredth as common as the first.
    /// </summary>
    public static ImmutableArray<IndexedDocument> Many(int count)
    {
        const int words = 30_000;
        var dice = new Random(20260101);
        var services = Enumerable.Range(0, 20).Select(i => new Term($"service-{i}", $"Service {i}")).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => new IndexedDocument(
            $"report-{i}/",
            new Postmortem
            {
                Source = new SourceFile($"{i}.md", ""),
                Slug = $"report-{i}",
                Title = $"Report {i}",
                Services = [services[dice.Next(20)]],
            },
            // A fifth of a report is about one of 400 things.
            new IndexedText($"Report {i}", Body(dice.Next(400)), "")))];

        string Body(int matter) => string.Join(' ', Enumerable.Range(0, 250).Select(i => i % 5 == 0
            ? $"matter{Letters(matter)}{Letters(dice.Next(40))}"
            : $"word{Letters((int)Math.Pow(words, dice.NextDouble()))}"));

        static string Letters(int number) =>
            number < 20 ? $"{(char)('b' + number)}" : Letters(number / 20) + (char)('b' + (number % 20));
    }

    public static string Text(string date, string title, string summary, string front = "") =>
        $"---\ntitle: {title}\ndate: {date}\n{front}---\n\n# {title}\n\n## Summary\n\n{summary}\n\n"
        + "## Impact\n\nCustomers saw errors for half an hour.\n\n## Action items\n\n- Write it down\n";
}
