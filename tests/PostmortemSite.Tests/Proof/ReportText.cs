namespace PostmortemSite.Tests.Proof;

/// <summary>A public report's Markdown, with places for everything internal that could stand in it.</summary>
internal static class ReportText
{
    private static readonly string[] Summaries =
    [
        "The shop answered with errors⟨span⟩ for an hour⟨comment⟩. ⟨name#ada⟩ restarted it⟨span⟩; ⟨handle#ada⟩ wrote to ⟨e-mail⟩⟨span⟩.\n\n",
        "⟨denied#customer⟩ saw it first⟨span⟩, then ⟨replaced⟩. See [the notes](⟨target⟩⟨link-title⟩), ⟨ticket⟩ and ⟨channel⟩⟨comment⟩.\n\n",
        "It is told in [the manual][manual]⟨span⟩, and in [one of ours](⟨target⟩)[^note].\n\n⟨block⟩[manual]: https://example.org/manual⟨link-title⟩\n\n",
        "- Nobody could pay⟨span⟩.\n⟨item⟩- ⟨denied#alias⟩ and ⟨name#bob⟩ came⟨span⟩.\n\n1. First it was slow.\n⟨numbered⟩1. Then it stopped.\n\n",
        "The shop was ⟨tag⟩down⟨span⟩.\n\n⟨html⟩> We are sorry⟨span⟩.\n\n⟨definition⟩It is up again.\n\n",
    ];

    private static readonly string[] Impacts =
    [
        "| Who | How |\n|---|---|\n| Everybody | no shop⟨span⟩ |\n⟨row⟩| ⟨name#ada⟩ | slow at ⟨ip⟩ |\n\n",
        "12% of customers⟨span⟩ saw errors.\n\n```\n10:00 connect to ⟨ip⟩ of ⟨host⟩ failed\n```\n\n",
        "![A diagram⟨span⟩](../images/⟨picture-name#public⟩.png⟨link-title⟩)\n\nThousands of orders⟨span⟩ were late[^note].\n\n",
    ];

    private static readonly string[] Timelines =
    [
        "- 10:00 UTC The shop stops⟨span⟩\n⟨entry⟩- 10:05 UTC ⟨name#ada⟩ is called⟨comment⟩\n\n⟨block⟩- 11:30 UTC It is back⟨span⟩\n\n",
        "| Time (UTC) | What |\n|---|---|\n| 10:00 | The shop stops⟨span⟩ |\n⟨row⟩| 11:30 | It is back |\n\n",
        "### 10:00 UTC\n\nThe shop stops⟨span⟩.\n\n⟨block⟩### 11:30 UTC\n\nIt is back.\n\n",
    ];

    private static readonly string[] Actions =
    [
        "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Add space⟨span⟩⟨bracketed-ticket⟩ | ⟨owner⟩ | ⟨due⟩ | Done |\n| Tell ⟨name#bob⟩ | ⟨owner⟩ | ⟨due⟩ | Open |\n\n⟨block⟩",
        "- [x] Add space⟨span⟩⟨bracketed-ticket⟩⟨by⟩\n⟨task⟩- [ ] Measure it⟨span⟩⟨by⟩\n\n⟨block⟩",
        "1. Add space⟨span⟩⟨bracketed-ticket⟩\n2. Measure it⟨comment⟩\n\n⟨block⟩",
    ];

    private static readonly string[] Others =
    [
        "## Root cause\n\nA full disk⟨span⟩ on ⟨host⟩.\n\n⟨html⟩⟨block⟩",
        "## Resolution\n\nSpace was made⟨span⟩ with `rm`⟨comment⟩.\n\n⟨remark⟩⟨block⟩",
        "## Lessons learned\n\n### About disks\n\nThey fill⟨span⟩.\n\n⟨block⟩### About ⟨denied#customer⟩\n\nNothing.\n\n",
        "## Background\n\n⟨words⟩\n\n::: public\nThis much is public⟨span⟩.\n:::\n\n⟨words⟩\n\n⟨block⟩",
        "## What went well\n\n⟨words⟩[^inner]\n\n[^inner]: ⟨words⟩\n\n",
    ];

    /// <summary>The report of a number, of how many.</summary>
    public static string Of(int number, int count, Dice dice)
    {
        var hasPublicTitle = dice.Chance(60);
        var other = dice.Between(1, count);
        var title = $"The shop was down {number}";
        string[] sections =
        [
            $"## {dice.Pick("Impact", "Customer impact")}\n\n{dice.Pick(Impacts)}⟨block⟩",
            $"## Timeline\n\n{dice.Pick(Timelines)}",
            .. dice.Shuffled(Others).Take(dice.Between(1, 3)),
            $"## Action items\n\n{dice.Pick(Actions)}",
        ];
        var body = dice.Shuffled(sections.Where(_ => dice.Chance(85)));
        return $"""
            ---
            ⟨yaml-comment⟩⟨id⟩title: {(hasPublicTitle ? "⟨title⟩" : title)}
            date: 2024-0{dice.Between(1, 9)}-1{number}
            audience: public
            status: final
            {Optional(dice, 70, "severity: SEV2\n")}services: [⟨key#shop⟩⟨hidden-service⟩]
            tags: [{(dice.Chance(50) ? "⟨key#dns⟩⟨hidden-tag⟩" : "⟨key#hidden-tag⟩")}]
            {Optional(dice, 50, "causes: [⟨key#disk⟩]\n")}{Optional(dice, 60, "started: 2024-01-11T10:00+01:00\nresolved: 2024-01-11T11:30+01:00\n")}
            {Optional(dice, 50, "impact: { users: 1200⟨revenue⟩⟨breach⟩ }\n")}{Optional(dice, 60, $"incidents: [main{number}⟨hidden-incident⟩]\n")}{Optional(dice, 40, "statusNote: We were late, says ⟨name#ada⟩ on ⟨host⟩.\n")}⟨authors⟩⟨responders⟩⟨summary⟩⟨other-key⟩related: [⟨stem#{dice.Between(1, count)}⟩⟨related⟩]
            {(hasPublicTitle ? $"public: {{ title: {title}{Optional(dice, 50, $", slug: shop-{number}")}{Optional(dice, 50, ", summary: It was down.")} }}" : "")}
            ---
            ⟨preamble⟩{(hasPublicTitle ? "⟨heading-title⟩" : Optional(dice, 50, $"# {title}\n\n"))}⟨preamble⟩## Summary

            {dice.Pick(Summaries)}{Optional(dice, 40, $"As in [another one](../⟨folder#{other}⟩/⟨stem#{other}⟩.md).\n\n")}[^note]: A note⟨span⟩.

            ⟨block⟩⟨section⟩
            """.TrimEnd() + string.Join("⟨section⟩", body) + "⟨section⟩";
    }

    private static string Optional(Dice dice, int percent, string text) => dice.Chance(percent) ? text : "";
}
