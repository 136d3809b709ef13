using System.Globalization;

namespace PostmortemSite.Tests.Proof;

/// <summary>Everything internal that an archive can hold, each as its author would write it.</summary>
internal static class Forms
{
    /// <summary>What breaks Markdown around it, if anything does.</summary>
    private static readonly string[] BrokenBlocks =
    [
        "[manual]: https://elsewhere.example.org/", "[^note]: Another note.", "```\nnever closed", "~~~\nnever closed",
        "<!-- never closed", "<script>never closed", "| a | b\n|---", "::: internal\nagain", ":::", "{.internal}", "]{.public}",
        "[a]{public=", "---", "***", "> ", "    indented", "- [ ] Do it", "<div hidden>", "1000. many", "\\",
        "### Impact\n\nAnother one.", "### Summary\n\nAnother one.", "[x](../../../../etc/passwd)", "![x](none.png)", "&#0;", "%00", "* * * *a",
        "https://elsewhere.example.org/", "Severity: SEV1", "Date: 1999-01-01", "**Started:** 1999-01-01 10:00 UTC", "Detected: 09:59",
        "Services: Payments", "**Status:** draft", "Duration: 9 hours", "99% of users, 1,000,000 customers", "10:02 UTC another entry",
        "Authors: Quentin Farthing", "العربية العربية العربية العربية", "日本語のテキスト日本語のテキスト", "\u202eesrever", "~~struck", "**bold",
    ];

    private static readonly string[] BrokenSpans =
        ["never closed", "a [b] c", "a ] c", "`code", "**bold", "a | b", "<b>", "&amp;", "\\", "a]{.public} b", "[^note]", "![x](y.png)", "[manual]", "$x$"];

    private static readonly string[] BrokenValues = ["", "''", "[", "{", "\"", "*a", "&a b", "!!x y", "null", "- ", "#", "a: b", "\t", "1e9", "%"];

    private static readonly Dictionary<string, Form> All = new Form[]
    {
        // Within a sentence.
        new("span", (s, d) => $" [{Few(s, d)}]{{.internal}}") { Hostile = [.. BrokenSpans.Select(broken => $" [{broken}]{{.internal}}")] },
        new("comment", (s, d) => $" <!-- {Few(s, d)} -->") { Hostile = [" <!-- ", " <!-- a -- b -->", " <!DOCTYPE x>", " <?x ?>"] },
        new("tag", (s, _) => $"<span title=\"{s.Word()}\" data-x='{s.Word()}'>") { Most = 1 },
        // In place of a sentence's words, where the public reads something else.
        new("replaced", (s, d) => $"[{Few(s, d)}]{{public=\"a partner\"}}") { Least = 1, Most = 1, Hostile = ["[]{public=\"a partner\"}", "[a [b] c]{public=\"a partner\"}"] },
        new("e-mail", (s, _) => s.Of(Shape.EMail)) { Least = 1, Most = 1 },
        new("ip", (s, _) => s.Of(Shape.Ip)) { Least = 1, Most = 1 },
        new("host", (s, _) => s.Of(Shape.Host)) { Least = 1, Most = 1 },
        new("ticket", (s, _) => s.Of(Shape.Ticket)) { Least = 1, Most = 1 },
        new("channel", (s, _) => s.Of(Shape.Channel)) { Least = 1, Most = 1 },
        new("handle", (s, _) => "@" + s.Word()) { Least = 1, Most = 1 },
        new("name", (s, _) => s.Of(Shape.Name)) { Least = 1, Most = 1 },
        new("denied", (s, _) => Capital(s.Word())) { Least = 1, Most = 1 },
        new("target", (s, d) => d.Pick($"https://{s.Of(Shape.Host)}/d/1", "https://brand.slack.com/archives/" + s.Word(),
            $"mailto:{s.Of(Shape.EMail)}", $"#{s.Word()}", $"{s.Word()}.md", $"https://docs.google.com/document/d/{s.Word()}", $"file:///{s.Word()}",
            $"javascript:{s.Word()}", $"//{s.Of(Shape.Host)}/x"))
            { Least = 1, Most = 1 },
        new("link-title", (s, d) => $" \"{Few(s, d)}\"") { Most = 1 },
        new("words", Few) { Least = 1, Most = 1, Hostile = BrokenSpans },

        // Blocks; they begin a line and end with an empty one. What is said before the first heading ends at any heading.
        new("block", (s, d) => $"::: internal\n{Markdown(s, d)}\n:::\n\n") { Hostile = [.. BrokenBlocks.Append("# Up\n\nSetext\n===").Select(broken => $"::: internal\n{broken}\n:::\n\n")] },
        new("section", (s, d) => $"## {Heading(s, d)}\n\n{Markdown(s, d)}\n\n{Below(s, d)}")
            { Hostile = [.. BrokenBlocks.Select(broken => $"## Background\n\n{broken}\n\n")] },
        new("preamble", (s, d) => Markdown(s, d) + "\n\n") { Hostile = [.. BrokenBlocks.Where(broken => broken[0] != '#').Select(broken => broken + "\n\n")] },
        new("html", (s, d) => $"<!-- {Few(s, d)} -->\n\n") { Hostile = ["<div>\n\n", "<!-- a\n\nb -->\n\n", "<![CDATA[ x ]]>\n\n"] },
        new("definition", (s, _) => $"[{s.Word()}]: https://{s.Word()}.example.org/ \"{s.Word()}\"\n\n"),
        new("remark", (s, _) => $"[//]: # ({s.Word()})\n\n"),
        new("picture", (s, _) => $"::: internal\n![{s.Word()}](../images/⟨picture-name#inside⟩.png \"{s.Word()}\")\n:::\n\n"),

        // Rows and items of which everything is internal.
        new("row", (s, d) => $"| [{Few(s, d)}]{{.internal}} | [{s.Word()}]{{.internal}} |\n"),
        new("item", (s, d) => $"- [{Few(s, d)}]{{.internal}}\n"),
        new("task", (s, d) => $"- [ ] [{Few(s, d)}]{{.internal}}\n"),
        new("numbered", (s, d) => $"1. [{Few(s, d)}]{{.internal}}\n"),
        new("entry", (s, d) => $"- [10:0{d.Between(1, 4)} UTC {Few(s, d)}]{{.internal}}\n"),

        // Action items.
        new("owner", (s, d) => d.Pick(s.Of(Shape.Name), "@" + s.Word())) { Least = 1, Most = 1 },
        new("due", (_, d) => string.Create(CultureInfo.InvariantCulture, $"{2030 + d.Below(60)}-0{d.Between(1, 9)}-1{d.Below(10)}")) { Least = 1, Most = 1 },
        new("bracketed-ticket", (s, _) => $" ({s.Of(Shape.Ticket)})") { Most = 1 },
        new("by", (s, _) => $" — @{s.Word()}") { Most = 1 },

        // Front matter: whole lines, or more of a list.
        new("id", (s, _) => $"id: {s.Word()}\n") { Most = 1, Hostile = [.. BrokenValues.Select(value => $"id: {value}\n")] },
        new("yaml-comment", (s, d) => $"# {Few(s, d)}\n"),
        new("authors", (s, d) => $"authors: [{s.Of(Shape.Name)}, \"@{s.Word()}\"]\n") { Most = 1, Hostile = [.. BrokenValues.Select(value => $"authors: {value}\n")] },
        new("responders", (s, d) => $"responders: [{s.Of(Shape.Name)}]\n") { Most = 1 },
        new("summary", (s, d) => $"summary: {s.Word()} {Few(s, d).Replace(':', ' ').Replace('#', ' ')}\n") { Most = 1, Hostile = [.. BrokenValues.Select(value => $"summary: {value}\n")] },
        new("other-key", (s, _) => $"x-team: {s.Word()}\n") { Most = 1, Hostile = ["x_team: a\n", "audiance: public\n", "visibility: public\n"] },
        new("revenue", (s, _) => $", revenue: \"{s.Of(Shape.Number)} EUR {s.Word()}\"") { Most = 1 },
        new("breach", (_, d) => $", slaBreach: {(d.Chance(50) ? "true" : "false")}") { Most = 1 },
        new("hidden-service", (_, _) => ", ⟨key#hidden-service⟩") { Most = 1 },
        new("hidden-tag", (_, _) => ", ⟨key#hidden-tag⟩") { Most = 1 },
        new("related", (_, d) => $", {d.Pick("⟨stem#inside⟩", "nobody-knows")}") { Most = 1 },
        new("title", (s, _) => $"{Capital(s.Word())} fell over") { Least = 1, Most = 1 },
        new("heading-title", (s, _) => $"# {Capital(s.Word())} fell over\n\n") { Most = 1, Hostile = ["# 1999-09-09 it fell over\n\n"] },

        // What a status page's history has inside.
        new("unknown-key", (s, d) => $"\"{s.Word()}\": \"{Few(s, d)}\", "),
        new("flag", (s, d) => $"{{ \"code\": \"{s.Word()}\", \"message\": \"{Few(s, d)}\" }}") { Most = 1 },
        new("page-comment", (s, d) => $"<!-- {Few(s, d)} -->") { Hostile = ["<![CDATA[ x ]]>", "<!DOCTYPE x>", "<?x ?>"] },
        new("page-script", (s, d) => $"<script>{Few(s, d)}</script><template>{s.Word()}</template>"),
        new("incident", (s, d) => $"{{ \"id\": \"{s.Word()}\", \"name\": \"{Few(s, d)}\", \"started\": \"2024-0{d.Between(1, 9)}-11T09:00:00Z\", \"components\": [{{ \"name\": \"{s.Word()}\" }}], \"updates\": [{{ \"at\": \"2024-01-11T09:00:00Z\", \"body\": {{ \"plain\": \"{Few(s, d)}\" }} }}] }},\n")
            { Hostile = ["{ \"id\": 7 },", "{ \"id\": \"main1\", \"name\": \"Errors in the shop\", \"url\": \"https://status.example.com/incidents/main1\", \"impact\": \"critical\" },", "[ ] }, "] },
        new("status-source", (s, d) => $"    - {{ name: {s.Word()}, file: status/{s.Word()}.json, url: https://{s.Word()}.example.org/ }}\n"),
        new("waivers", (s, d) => $"  waivers:\n    - {{ incident: {d.Pick("main0", s.Word())}, reason: {s.Word()} }}\n") { Most = 1 },
        new("thresholds", (_, d) => $"  thresholds: {{ firstPost: {d.Between(1, 99)}m, published: {d.Between(1, 99)}h }}\n")
            { Most = 1, Hostile = ["  thresholds: { firstPost: soon }\n"] },
        new("coverage", (_, d) => $"  coverage: {{ impact: {d.Pick("none", "minor", "critical")}, since: 202{d.Between(0, 4)}-01-01 }}\n") { Most = 1 },
        new("hidden-incident", (_, _) => ", ⟨key#incident⟩") { Most = 1, Hostile = [", nobody-knows", ", https://status.corp.example/incidents/1"] },

        // Names of files, and of what site.yml and people.yml declare.
        new("stem", (s, d) => d.Pick("", "1999-01-01-", "2024-02-02-") + s.Word()) { Least = 1, Most = 1 },
        new("folder", (s, d) => d.Pick("2023", "2024", s.Word())) { Least = 1, Most = 1 },
        new("picture-name", (s, _) => s.Word()) { Least = 1, Most = 1 },
        new("key", (s, _) => s.Word()) { Least = 1, Most = 1 },
        new("term-name", (s, _) => Capital(s.Word())) { Least = 1, Most = 1 },
        new("term", (s, _) => $"  - {{ key: {s.Word()}, name: {s.Of(Shape.Name)} }}\n"),
        new("denied-term", (s, _) => $"    - {{ term: {s.Of(Shape.Name)}, replacement: {s.Word()} }}\n"),
        new("more-hosts", (s, _) => $", \"*.{s.Word()}.example.org\""),
        new("more-tickets", (s, _) => ", " + s.Word().ToUpperInvariant()),
        new("person", (s, _) => $"  - {{ name: {s.Of(Shape.Name)}, role: the on-call engineer, handles: [\"@{s.Word()}\"], initials: QX }}\n"),
    }.ToDictionary(form => form.Name, StringComparer.Ordinal);

    public static Form Named(string name) => All[name];

    /// <summary>Some internal words, now and then with what gives them a shape.</summary>
    private static string Few(Secrets secrets, Dice dice) => string.Join(' ', Enumerable.Range(0, dice.Between(1, 3))
        .Select(_ => dice.Chance(60) ? secrets.Word() : dice.Chance(50) ? "because the shop was down" : secrets.Of(dice.Pick(Enum.GetValues<Shape>()))));

    private static string Markdown(Secrets s, Dice d) => string.Join("\n\n", Enumerable.Range(0, d.Between(1, 3)).Select(_ => d.Below(9) switch
    {
        0 => $"- {Few(s, d)}\n  - {Few(s, d)}\n- {Few(s, d)}",
        1 => $"| Who | What |\n|---|---|\n| {s.Word()} | {Few(s, d)} |",
        2 => $"```\n10:00 {Few(s, d)}\n```",
        3 => $"> {Few(s, d)}\n> {Few(s, d)}",
        4 => $"See [{s.Word()}](https://{s.Word()}.example.org/ \"{s.Word()}\") and ![{s.Word()}](../images/⟨picture-name#inside⟩.png).",
        5 => $"1. {Few(s, d)}\n2. {Few(s, d)}",
        6 => $"- 10:0{d.Between(1, 4)} UTC {Few(s, d)}\n- 11:59 UTC {Few(s, d)}",
        7 => $"- [ ] {Few(s, d)} — @{s.Word()}",
        _ => $"{Few(s, d)}, {Few(s, d)}: {Few(s, d)}.",
    }));

    private static string Heading(Secrets s, Dice d) =>
        d.Pick("Background", "What went well", "Five whys", "Detection", "Impact (internal)", $"Blast {s.Word()} radius", s.Word());

    private static string Below(Secrets s, Dice d) =>
        d.Chance(70) ? "" : $"### {d.Pick("Impact", "Root cause", "Summary", "Timeline", s.Word())}\n\n{Markdown(s, d)}\n\n";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
