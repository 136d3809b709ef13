using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Questions;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Questions;

public class WhenAQuestionIsRead
{
    private const string Log = """
        2025-03-01T10:22:09.117Z ERROR [worker-4] title:pool -down trace_id=4bf92f3577b34da6a3ce929d0e0e4736
        "connection refused" service:checkout err=connection_refused at /srv/app/pool.py:41, status=503
        """;

    public static TheoryData<string, string> Typed()
    {
        var data = new TheoryData<string, string>();
        foreach (var (input, expected) in Cases.Lines("questions.cases.txt")) data.Add(input, expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Operators_on_a_typed_line_are_understood(string input, string expected) =>
        Assert.Equal(expected, Written(ReadQuestion.Of(input)));

    [Fact]
    public void Nothing_in_a_log_is_an_operator()
    {
        var question = ReadQuestion.Of(Log);

        Assert.True(question.IsPasted);
        Assert.Empty(question.Phrases);
        Assert.Empty(question.Filters);
        Assert.All(question.Words, word => Assert.Equal(WordRole.Wanted, word.Role));
    }

    [Fact]
    public void A_log_is_asked_for_what_tells_and_not_for_what_every_log_says()
    {
        var words = ReadQuestion.Of(Log).Words.Select(word => word.Text).ToList();

        Assert.Superset(
            new HashSet<string> { "connection", "refused", "connection_refused", "title:pool", "down" },
            words.ToHashSet(StringComparer.Ordinal));
        Assert.Empty(words.Intersect(["trace_id", "worker", "err", "status", "4bf92f3577b34da6a3ce929d0e0e4736"]));
    }

    [Fact]
    public void Pasted_text_of_a_few_words_has_no_operators_either() =>
        Assert.Equal("pool timeout", Written(ReadQuestion.Of("pool -timeout", isPasted: true)));

    [Theory]
    [InlineData("2026-03-20T10:01:02.113Z pool refused", "pool refused")]
    [InlineData("[2026/03/20 10:01:02,113] 10:02 pool.py:41", "pool.py:41")]
    [InlineData("pod checkout-api-7d9f8b-x2k4p refused", "checkout api refused")]
    [InlineData("pod 123e4567-e89b-12d3-a456-426614174000 trace_id=4bf92f35 lost", "lost")]
    [InlineData("pod", "pod")]
    public void Of_a_short_log_nothing_is_asked_for_that_is_of_one_moment(string log, string expected) =>
        Assert.Equal(expected, Written(ReadQuestion.Of(log, isPasted: true)));

    [Fact]
    public void The_word_that_is_being_typed_may_go_on()
    {
        Assert.Equal("pool conn…", Written(ReadQuestion.Of("pool conn", isTyping: true)));
        Assert.Equal("pool conn", Written(ReadQuestion.Of("pool conn ", isTyping: true)));
    }

    [Fact]
    public void Of_an_endless_log_the_lines_that_tell_of_trouble_are_asked_for()
    {
        var noise = string.Join('\n', Enumerable.Range(0, 400)
            .Select(i => $"GET /health{i} word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x"));
        var question = ReadQuestion.Of($"{noise}\norders-db: remaining connection slots exhausted\n{noise}");

        Assert.Equal(
            ["orders", "db", "remaining", "connection", "slots", "exhausted"],
            question.Words.Take(6).Select(word => word.Text));
        Assert.Equal(40, question.Words.Length);
    }

    private static string Written(Question question) => string.Join(' ',
        question.Words.Select(word => Field(word.Fields) + word.Role switch
        {
            WordRole.Required => "+",
            WordRole.Excluded => "-",
            _ => "",
        } + word.Text + word.End switch
        {
            WordEnd.Cut => "*",
            WordEnd.Open => "…",
            _ => "",
        })
        .Concat(question.Phrases.Select(phrase => phrase.Role switch
        {
            PhraseRole.Identifier => $"~\"{phrase.Shown}\"",
            PhraseRole.Excluded => $"!{Field(phrase.Fields)}\"{phrase.Text}\"",
            _ => $"{Field(phrase.Fields)}\"{phrase.Text}\"",
        }))
        .Concat(question.Filters.Select(filter => $"{(filter.IsExcluded ? "!" : "")}{filter.Facet}={filter.Value}")));

    private static string Field(IReadOnlyList<int> fields) =>
        fields.Count == 1 ? SearchIndex.Fields[fields[0]] + ":" : "";
}
