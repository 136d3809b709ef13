namespace PostmortemSite.Tests.Support;

/// <summary>
/// Reports put together by dice from pieces that redaction has something to do with, so that they come in orders that
/// nobody thought of. The same number gives the same report.
/// </summary>
internal sealed class MadeUpReport(int number)
{
    private static readonly string[] Headings =
    [
        "## Summary", "# Summary", "## Impact", "### Impact", "## Timeline", "# Timeline", "## Detection", "## Root cause (internal)",
        "## Action items", "# Action items", "### Follow-up", "## Lessons learned", "## #room-1 notes", "**Impact**", "## Unheard of", "# 10:05",
    ];

    private static readonly string[] Pieces =
    [
        "Ada Lovelace and @ada looked at 10.1.2.3.", "- 10:00 Ada woke up\n- 10:20 @bob: resolved", "- [x] Mend it (@ada, done 2026-03-04)",
        "- DONE: Ada Lovelace - mend it, OPS-1 (@ada, due 2026-04-01, done 2026-03-09)\n- IN PROGRESS: P1 - look at it @bob",
        "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Mend `it` | Ada | 2026-04-01 | in progress |",
        "| Time (UTC) | Event |\n|---|---|\n| 10:00 | Ada began |\n| 10:20 | over |", "::: internal\nKept back.\n:::",
        "::: public\n## Response\n\nSaid to all in #room-1.\n:::", "[Acme]{public=\"a customer\"} and [Bcorp]{.internal} called.",
        "See [another](r1.md), [one](https://example.com/a_(b)) and <https://wiki.corp.example/x>.", "```\nssh ada@host.corp.example\n\n\n# not a heading\n```",
        "A note[^1].\n\n[^1]: Known to Ada Lovelace.", "<b>Bold</b> <!-- hidden --> and *emphasis*  \nwith a break", "> Ada Lovelace:\n> quoted",
        "Severity: SEV1\nStart: 2026-03-02 10:00\nEnd: 2026-03-02 09:00", "- **Impact**: 10 % of users\n- **Root cause**: a change by Ada",
        "1. Ask OPS-7\n2. TBD", "Duration: 2 hours. 1,200 users were affected.", "    indented code of @ada", "[ref]: https://example.com/y \"Ada\"",
    ];

    public override string ToString()
    {
        // Numbers that are no secret, and the same everywhere.
        var dice = new Random(number);
        var text = $"---\ntitle: \"Report {number}: Ada & #room-{number % 3}\"\ndate: 2026-03-{(number % 27) + 1:00}\naudience: public\nstatus: final\n"
            + (number % 2 == 0 ? $"public: {{ slug: r-{number}, summary: \"S {number}\" }}\n" : "authors: [Ada Lovelace, Bob Noyce]\n") + "---\n";
        for (var i = dice.Next(3, 14); i > 0; i--)
            text += (dice.Next(2) == 0 ? Headings[dice.Next(Headings.Length)] : Pieces[dice.Next(Pieces.Length)])
                // A label may be defined once in a report.
                .Replace("[^1]", $"[^{i}]", StringComparison.Ordinal) + "\n\n";
        return text;
    }
}
