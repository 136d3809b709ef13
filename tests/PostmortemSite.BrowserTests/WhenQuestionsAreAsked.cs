using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Questions;
using PostmortemSite.Searching.Reasons;
using PostmortemSite.Searching.Shards;
using PostmortemSite.Tests.Searching.Questions;

namespace PostmortemSite.BrowserTests;

/// <summary>
/// The theme's script, from files, against the terminal's search: the same terms are asked for, the same documents
/// found in the same order with the same scores, for the same reasons.
/// </summary>
public sealed class WhenQuestionsAreAsked(Chromium chromium)
{
    private static readonly SearchLayout ManyFiles = new(400, 30, 4, false);

    private const string Error =
        "FATAL: sorry, too many clients already\n\tat com.shop.example.Pool.get(Pool.java:41)\nerr=too_many_clients";

    private const string PodLog =
        "2026-03-20T10:01:02.113Z ERROR pod checkout-api-7d9f8b-x2k4p too many clients already 11 10:02 req_id=a81";

    private const string Trace =
        "Traceback (most recent call last):\n  File \"/srv/app/orders.py\", line 41, in handle\n"
        + "redis.exceptions.TimeoutError: Timeout reading from socket id=4bf92f3577b34da6 10:22:09 "
        + "status=503 502 12% 9.1 7 8 9 10 11";

    private static string AccessLog => string.Join('\n', Enumerable.Range(0, 300)
        .Select(i => $"GET /cart/{i} {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}zzz ok"));

    private static readonly Asked[] MadeUp =
    [
        new("connection pool"), new("conection pol exausted"),
        new("\"connection pool\""), new("\"pool connection\" nothing"),
        new("orders -database"), new("-orders"), new("title:orders refused"), new("tag:capacity"), new("year:2024"),
        new("pool service:payments year:2023"), new("actions:open severity:sev1"), new("-service:payments queue"),
        new("traffic peak on the orders database: capacity"), new("connect*"), new("con* refused"),
        new("データベース"), new("二重請求 決済"), new("接"), new("\"データベース\""),
        new("café Paylane"), new("الدخول"), new("تسجيل الدخول شهادة"),
        new("conn", IsTyping: true), new("orders datab", IsTyping: true), new("データ", IsTyping: true),
        new(""), new("the"), new("— !"), new("level=timeout"),
        new("x\u0085y \uFEFFz"), new("İstanbul ΟΔΟΣ"), new("\uD83D 🔥"),
        new(Error, IsPasted: true),
        new("lod"), new("-orders -pool"), new("東京重大障害"), new("pool -東京データベース"), new("PM-2024-007"), new("OPS-215 pool"),
        new("severity:critical"), new("service:nosuch pool"), new("year:1999 actions:banana"), new("conection", IsTyping: true),
        new("redis*"), new("certifica* expired"), new("stopp*"), new("-redis* holds"), new("redis -\"seat holds\""),
        new("-\"seat holds\""), new("pool -title:\"orders database\""), new("connections -\"too many clients\" -queue*"),
        new("connecti", IsTyping: true), new("the certif", IsTyping: true), new("failin", IsTyping: true),
        new(PodLog, IsPasted: true), new("\"too many clients\" orders"),
        new("pool -timeout \"x y\" title:z", IsPasted: true),
        new(Trace, IsPasted: true), new(AccessLog + "\ncheckout payment declined: connection refused by upstream"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_example_archive_answers_the_browser_as_it_answers_the_terminal(bool isOneFile) => Compare(
        IndexedArchive.Example,
        [.. MadeUp, .. IndexedArchive.Example.Entries.Select(entry => new Asked(entry.Postmortem.Summary))],
        isOneFile);

    /// <summary>A reason that no question gets would be compared with nothing.</summary>
    [Fact]
    public void The_made_up_questions_have_every_kind_of_reason()
    {
        var index = IndexedArchive.Example.Index;
        var ask = new AnswerQuestion(index, SearchLayout.Whole);
        var reasons = MadeUp
            .SelectMany(question => Ours(question, ask, index).Reasons.SelectMany(each => each))
            .ToList();

        Assert.All(
            [
                "same error ", "same service: ", "same trigger: ", "same cause: ",
                "in the title: ", "filed under: ", "in the text: ",
            ],
            kind => Assert.Contains(reasons, reason => reason.StartsWith(kind, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Judged_questions_are_answered_in_the_browser_as_in_the_terminal()
    {
        var edition = IndexedArchive.Of(JudgedQuestions.Archive);
        var questions = JudgedQuestions.Read();
        var hits = await Compare(edition, [.. questions.Select(question => new Asked(question.Text))], isOneFile: true);

        var found = questions.Zip(hits).ToDictionary(pair => pair.First, pair => pair.Second.Select(hit =>
            Path.GetFileNameWithoutExtension(edition.Index.Documents[hit.Document].Postmortem.Source.Path)));
        var judged = JudgedQuestions.Judge(questions, question => found[question]);
        Figures.Print(
            "search-quality-browser", $"search in Chromium, equal to C# in terms, order, scores and reasons: {judged}");
        Assert.All(judged.Sets, set => Assert.Equal(0, set.Empty));
    }

    private async Task<List<List<Hit>>> Compare(Edition<Internal> edition, Asked[] questions, bool isOneFile)
    {
        // The layout decides what a beginning finds, so the terminal's must be the browser's.
        var layout = isOneFile ? SearchLayout.Whole : ManyFiles;
        var engine = await EnginePage.Open(chromium, edition, layout);
        var theirs = await engine.Ask<List<Told>>(
            """
            (async () => {
              const all = [];
              for (const { text, isPasted, isTyping } of given) {
                const answer = await ask(index, text, { isPasted, isTyping });
                const first = answer.hits.slice(0, 3);
                const cards = await index.cards(first.map(hit => hit.document));
                const texts = await Promise.all(first.map(hit => index.text(hit.document)));
                all.push({
                  clauses: [...clausesOf(answer, false), ...clausesOf(answer, true)]
                    .map(({ term, boost, fields }) => `${term} ${boost} ${fields}`),
                  hits: answer.hits,
                  reasons: first.map((hit, place) => reasonsOf(hit, answer, cards[place], texts[place])),
                  notes: [
                    ...answer.corrections.map(({ word, instead }) => `${word} > ${instead.join(", ")}`),
                    ...answer.unknown,
                    `${answer.isRelaxed}`,
                    `${answer.question.isTurned}`,
                    ...answer.unknownValues.map(({ facet, value, known }) => `${facet}:${value} ${known}`),
                  ],
                });
              }
              return all;
            })()
            """,
            questions);
        var ask = new AnswerQuestion(edition.Index, layout);
        foreach (var (question, told) in questions.Zip(theirs))
            Assert.Equivalent(Ours(question, ask, edition.Index), told, strict: true);
        return theirs.ConvertAll(told => told.Hits);
    }

    private static Told Ours(Asked asked, AnswerQuestion ask, SearchIndex index)
    {
        var answer = ask.To(ReadQuestion.Of(asked.Text, asked.IsPasted, asked.IsTyping));
        var explain = new ExplainHit(answer);
        return new Told(
            [.. answer.Expanded.Clauses(false).Concat(answer.Expanded.Clauses(true)).Select(clause =>
                FormattableString.Invariant($"{clause.Term} {clause.Boost} {string.Join(',', clause.Fields)}"))],
            [.. answer.Hits],
            [.. answer.Hits.Take(3).Select(hit => explain.For(hit.Document, index.Documents[hit.Document]))
                .Select(reasons => reasons.Select(reason => $"{reason}").ToList())],
            [
                .. answer.Expanded.Corrections.Select(match => $"{match.Word.Written} > {match.Shown}"),
                .. answer.Expanded.Unknown.Select(word => word.Written), answer.IsRelaxed ? "true" : "false",
                answer.Expanded.Question.IsTurned ? "true" : "false",
                .. answer.UnknownValues.Select(unknown => $"{unknown.Facet}:{unknown.Value} {string.Join(',', unknown.Known)}"),
            ]);
    }

    private sealed record Asked(string Text, bool IsPasted = false, bool IsTyping = false);

    private sealed record Told(List<string> Clauses, List<Hit> Hits, List<List<string>> Reasons, List<string> Notes);
}
