using System.Text;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// Writes one report of about 3 KB in the forms that real ones have, with everything in it that redaction looks for:
/// names, handles, hosts, addresses, tickets, channels, customers, marked blocks and spans, links of all kinds.
/// </summary>
internal sealed class WriteReport
{
    private readonly ReportName name;
    private readonly bool isPublic;
    private readonly Dice dice;
    private readonly StringBuilder text = new();
    private readonly (string Name, string Handle) author;
    private readonly (string Name, string Handle) responder;

    private readonly int madeUpWords;

    public WriteReport(ReportName name, bool isPublic, int madeUpWords = 0)
    {
        this.madeUpWords = madeUpWords;
        this.name = name;
        this.isPublic = isPublic;
        dice = new Dice(0x5EED + ((ulong)name.Number * 2));
        author = dice.One(WriteArchive.People);
        responder = dice.One(WriteArchive.People);
    }

    /// <summary>The whole file.</summary>
    public string Text()
    {
        FrontMatter();
        Line($"# {Title()}\n");
        Section("Summary", Sentences(2), Link());
        Section("Impact", $"About {dice.Between(20, 90000)} requests of [{Customer()}]{{public=\"a large customer\"}} and others were {Deed()} " +
            $"for {dice.Between(4, 300)} minutes. {Sentences(1)} Support counted {dice.Between(2, 80)} tickets" +
            $"[, {Customer()} alone {dice.Between(2, 40)}]{{.internal}}.");
        Timeline();
        Section("Detection", $"{author.Name} saw it in #{name.Service}-alerts before any of the monitors of {Host()} did. {Sentences(1)}");
        Section("Root cause", Sentences(1), HasLog() ? Code() : "", Sentences(1),
            $"::: internal\n{Customer()} had raised their limit to {dice.Between(20, 900)} in {Ticket()}; " +
            $"see https://grafana.corp.tannery.example/d/{dice.Hex(9)}.\n:::");
        if (madeUpWords == 0) Section("Five whys", string.Join('\n', Enumerable.Range(1, 5).Select(i => $"{i}. Why was {Part()} {Deed()}? Because {Part()} was {Deed()}.")));
        Actions();
        if (madeUpWords > 0) Section("Background", MadeUpWords.Text(new Dice(0xF00D + (ulong)name.Number), madeUpWords));
        Section("Lessons learned", $"- {Sentences(1)}\n- Ask @{responder.Handle} or help@tannery.example about {Part()}.");
        return text.ToString();
    }

    private void FrontMatter()
    {
        Line("---");
        Line($"id: {name.Id}");
        Line($"title: \"{Title()}\"");
        Line($"date: {name.Started:yyyy-MM-dd}");
        Line($"tags: [{string.Join(", ", dice.Some(Lexicon.Tags, dice.Between(1, 4)))}]");
        Line($"audience: {(isPublic ? "public" : "internal")}");
        Line($"status: {(isPublic || dice.Percent(90) ? "final" : "draft")}");
        Line($"severity: SEV{dice.Between(1, 4)}");
        Line($"started: {name.Started:yyyy-MM-ddTHH:mm:ss}Z");
        Line($"detected: {name.Started.AddMinutes(4):yyyy-MM-ddTHH:mm:ss}Z");
        Line($"resolved: {name.Started.AddMinutes(dice.Between(60, 400)):yyyy-MM-ddTHH:mm:ss}Z");
        Line($"services: [{string.Join(", ", dice.Some(Lexicon.Services, dice.Between(0, 2)).Prepend(name.Service).Distinct())}]");
        Line($"triggers: [{dice.One(Lexicon.Triggers)}]");
        Line($"causes: [{string.Join(", ", dice.Some(Lexicon.Causes, dice.Between(1, 2)))}]");
        Line($"detection: {dice.One(Lexicon.Detections)}");
        Line($"impact: {{ users: {dice.Between(10, 90000)}, percent: {dice.Between(1, 99)}, revenue: \"EUR {dice.Between(1, 900)},000\" }}");
        Line($"authors: [\"{author.Name}\"]");
        Line($"responders: [\"@{responder.Handle}\", \"{dice.One(WriteArchive.People).Name}\"]");
        if (name.Number > 0 && dice.Percent(30)) Line($"related: [{Earlier().Id}]");
        if (isPublic)
            Line($"public:\n  title: \"Trouble with {name.Service.Replace('-', ' ')} in {name.Started:yyyy}\"\n" +
                $"  slug: {name.Service}-{name.Started:yyyy-MM-dd}-{name.Number}");
        Line("---");
        Line("");
    }

    private void Timeline()
    {
        var isTable = dice.Percent(50);
        Line($"## Timeline (UTC)\n\n{(isTable ? "| Time | Event |\n|---|---|\n" : "")}", end: "");
        var time = name.Started;
        for (var i = dice.Between(4, 6); i > 0; i--)
        {
            var what = dice.Below(4) switch
            {
                0 => $"{author.Name} restarts {Part()} on {Host()}",
                1 => $"@{responder.Handle} writes in #inc-{name.Number}: {Part()} was {Deed()}",
                2 => $"Alert `{Metric()}` fires at {dice.Between(50, 99)} %",
                _ => $"{Sentences(1).TrimEnd('.')} ({Ticket()})",
            };
            Line(isTable ? $"| {time:HH:mm} | {what} |" : $"- **{time:HH:mm}** – {what}");
            time = time.AddMinutes(dice.Between(2, 40));
        }

        Line("");
    }

    private void Actions()
    {
        var form = dice.Below(3);
        Line($"## Action items\n\n{(form == 0 ? "| Action | Owner | Due | State | Ticket |\n|---|---|---|---|---|\n" : "")}", end: "");
        for (var i = dice.Between(2, 4); i > 0; i--)
        {
            var (what, owner, due) = ($"{dice.One(Lexicon.Remedies)} {Part()}", dice.One(WriteArchive.People), name.Started.AddDays(dice.Between(5, 120)));
            var isDone = dice.Percent(60);
            Line(form switch
            {
                0 => $"| {what} | {owner.Name} | {due:yyyy-MM-dd} | {(isDone ? "done" : "open")} | {Ticket()} |",
                1 => $"- [{(isDone ? 'x' : ' ')}] {what} — @{owner.Handle} — due {due:yyyy-MM-dd} ({Ticket()})",
                _ => $"P{dice.Between(1, 3)} — {what} — @{owner.Handle} — {due:yyyy-MM-dd} — {(isDone ? "done" : "open")}",
            });
        }

        Line("");
    }

    /// <summary>A report written for search has the words that real ones have, and a log as seldom as they do.</summary>
    private bool HasLog() => madeUpWords == 0 || dice.Percent(30);

    private string Code() => $$"""
        ```
        {{name.Started:yyyy-MM-dd'T'HH:mm:ss}}.{{dice.Between(100, 999)}}Z ERROR {{name.Service}} [{{dice.Hex(12)}}] {{Metric()}}: upstream 10.{{dice.Below(256)}}.{{dice.Below(256)}}.{{dice.Below(256)}}:8443 reset after {{dice.Between(100, 9000)}} ms
        {{name.Started:yyyy-MM-dd'T'HH:mm:ss}}.{{dice.Between(100, 999)}}Z WARN  {{name.Service}} [{{dice.Hex(12)}}] {{Host()}} {{Deed()}}, retry {{dice.Between(2, 9)}}
        {"level":"error","code":"E{{dice.Between(1000, 9999)}}","part":"{{Part()}}","left":{{dice.Below(500)}}}
        ```
        """;

    private string Link() => dice.Below(4) switch
    {
        0 when name.Number > 0 => $"We had seen [the same before](../{Earlier().Path}).",
        1 => $"See [the status page](https://status.tannery.example/incidents/{dice.Hex(6)}).",
        2 => $"The talk is in [the channel](https://tannery.slack.com/archives/{dice.Hex(9)}).",
        _ => $"Background: https://docs.vendor.example/{Part().Replace(' ', '/')}.",
    };

    private string Sentences(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence()));

    private string Sentence() => dice.Below(6) switch
    {
        0 => $"The {Part()} of {name.Service} {Deed()} {dice.Between(2, 900)} of {dice.Between(901, 9000)} {dice.One(Lexicon.Things)} calls because {Part()} was not {Deed()} in time.",
        1 => $"After version {dice.Below(9)}.{dice.Below(40)}.{dice.Below(20)} the {Part()} held `{Metric()}` at {dice.Between(2, 4000)}, which nobody had asked for.",
        2 => $"{author.Name.Split(' ')[0]} compared {Host()} with {Host()} and found that the {Part()} was {Deed()}.",
        3 => $"For {Customer()} the {Part()} {Deed()} first, {dice.Between(2, 50)} minutes before the {Part()} was {Deed()} for all.",
        4 => $"Neither the {Part()} nor the {Part()} reports how often it is {Deed()}, so the graph stayed **flat**.",
        _ => $"One {Part()} that is {Deed()} once an hour looks healthy; one that is {Deed()} {dice.Between(2, 60)} times a minute does not ({Ticket()}).",
    };

    private ReportName Earlier() => ReportName.Of(dice.Below(name.Number));

    private string Title() => $"{char.ToUpperInvariant(name.Thing[0])}{name.Thing[1..]} of {name.Service} gave way";

    private string Part() => $"{dice.One(Lexicon.Qualities)} {dice.One(Lexicon.Things)}";

    private string Deed() => dice.One(Lexicon.Deeds);

    private string Customer() => dice.One(Lexicon.Customers);

    private string Metric() => $"{dice.One(Lexicon.Things)}_{dice.One(Lexicon.Things)}_{dice.One(Lexicon.Deeds)}_total";

    private string Host() => $"{name.Service}-{dice.Hex(4)}.{dice.One(Lexicon.Sites)}.tannery.internal";

    private string Ticket() => $"{dice.One(["OPS", "PAY", "SEC", "WEB"])}-{dice.Between(100, 9999)}";

    private void Section(string heading, params ReadOnlySpan<string> blocks)
    {
        Line($"## {heading}\n");
        foreach (var block in blocks) Line(block + "\n");
    }

    private void Line(FormattableString line, string end = "\n") => Line(FormattableString.Invariant(line), end);

    private void Line(string line, string end = "\n") => text.Append(line).Append(end);
}
