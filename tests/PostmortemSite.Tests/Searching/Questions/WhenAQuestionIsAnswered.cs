namespace PostmortemSite.Tests.Searching.Questions;

public class WhenAQuestionIsAnswered
{
    private static readonly SearchedArchive Archive = SearchedArchive.Of(
        "Checkout down | The connection pool was exhausted and clients were refused. | checkout-api",
        "Preliminary report on a failover | The replica was promoted; sessions timed out after the switch. | database",
        "Café orders lost | The naïve parser dropped accents after a timeout. | orders",
        "決済の二重請求 | データベースの接続が切れ、再送が二重に処理された。水が漏れた。 | payments",
        "انقطاع تسجيل الدخول | انتهت صلاحية الشَّهَادة على بوابة الدخول | sign-in",
        "Сбой базы данных | Не хватило соединений. | database");

    [Theory]
    [InlineData("conection pool", "0")]
    [InlineData("exhusated", "0")]
    [InlineData("prelminary", "1")]
    [InlineData("prelimniaryy", "1")]
    [InlineData("swithc", "1")]
    [InlineData("cafe", "2")]
    [InlineData("café", "2")]
    [InlineData("naive", "2")]
    [InlineData("level=timeout", "2")]
    [InlineData("データベース", "3")]
    [InlineData("二重請求", "3")]
    [InlineData("水", "3")]
    [InlineData("الشهادة", "4")]
    [InlineData("صلاحيّة", "4")]
    [InlineData("базы", "5")]
    [InlineData("БАЗЫ ДАННЫХ", "5")]
    [InlineData("exhau*", "0")]
    [InlineData("refused*", "0")]
    [InlineData("exhausti*", "0")]
    [InlineData("preliminary*", "1")]
    public void What_was_meant_is_found_first(string question, string document) =>
        Assert.Equal(document, Archive.Files(Archive.Ask(question)).First());

    [Theory]
    [InlineData("\"pool was exhausted\"", "0")]
    [InlineData("\"Pool, was exhausted\"", "0")]
    [InlineData("\"データベースの接続\"", "3")]
    [InlineData("the -pool checkout failover", "1")]
    [InlineData("title:checkout", "0")]
    [InlineData("tags:database", "1 5")]
    [InlineData("database -\"sessions timed out\"", "5")]
    [InlineData("database -\"timed sessions\"", "1 5")]
    [InlineData("database -sessions -\"sessions timed\"", "5")]
    [InlineData("database -\"sessions timed\" -replica*", "5")]
    [InlineData("database -replicas*", "5")]
    [InlineData("-\"timed out\"", "1")]
    public void Operators_leave_out_all_others(string question, string documents)
    {
        var answer = Archive.Ask(question);

        Assert.False(answer.IsRelaxed);
        Assert.Equal(documents, string.Join(' ', Archive.Files(answer).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_phrase_that_stands_nowhere_counts_as_its_words()
    {
        var answer = Archive.Ask("\"exhausted pool\"");

        Assert.True(answer.IsRelaxed);
        Assert.Equal(["0"], Archive.Files(answer));
    }

    [Fact]
    public void A_word_that_is_being_typed_finds_what_it_may_become()
    {
        Assert.Equal("0", Archive.Files(Archive.Ask("exhau", isTyping: true)).First());
        Assert.Equal("5", Archive.Files(Archive.Ask("соедин", isTyping: true)).First());
    }

    [Theory]
    [InlineData("connections")]
    [InlineData("preliminary")]
    [InlineData("exhausted")]
    [InlineData("promoted")]
    public void However_much_of_a_word_is_typed_it_is_found_and_not_corrected(string word)
    {
        for (var length = 3; length <= word.Length; length++)
        {
            var answer = Archive.Ask(word[..length], isTyping: true);
            Assert.NotEmpty(answer.Hits);
            Assert.Empty(answer.Expanded.Corrections);
            Assert.Empty(answer.Expanded.Unknown);
        }
    }

    [Fact]
    public void Corrections_and_unknown_words_are_told()
    {
        var expanded = Archive.Ask("conection zzqx").Expanded;

        Assert.Equal(["zzqx9"], Archive.Ask("11 503 zzqx9", isPasted: true).Expanded.Unknown.Select(word => word.Written));
        Assert.Equal(
            [("conection", "connection")], expanded.Corrections.Select(match => (match.Word.Written, match.Shown)));
        Assert.Equal(["zzqx"], expanded.Unknown.Select(word => word.Written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("— … !!")]
    [InlineData("\uD83D")]
    public void A_question_without_words_finds_nothing(string question) => Assert.Empty(Archive.Ask(question).Hits);

    [Fact]
    public void The_words_that_a_document_holds_are_its_reasons()
    {
        Assert.Equal(["in the title: checkout", "in the text: connection, pool"],
            Archive.Reasons(Archive.Ask("checkout conection pool")));
    }

    [Theory]
    [InlineData("\"pool was exhausted\" connection", "in the text: \"pool was exhausted\", connection")]
    [InlineData("二重障害", "in the title: 二重")]
    [InlineData("決済の二重請求", "in the title: 決済の二重請求")]
    [InlineData("2025-03-01 pool 11", "in the text: pool", true)]
    public void Reasons_tell_what_a_document_holds_and_no_more(string question, string reason, bool isPasted = false) =>
        Assert.Equal(reason, Archive.Reasons(Archive.Ask(question, isPasted))[0]);

    [Fact]
    public void Of_several_corrections_a_document_is_said_to_hold_its_own()
    {
        var archive = SearchedArchive.Of("One | The load rose. | a", "Two | The log grew. | b");
        var answer = archive.Ask("lod");

        Assert.Equal("load, log", Assert.Single(answer.Expanded.Corrections).Shown);
        Assert.Equal(["in the text: load"], archive.Reasons(answer, 0));
        Assert.Equal(["in the text: log"], archive.Reasons(answer, 1));
    }

    [Fact]
    public void The_report_with_an_identifier_comes_first_and_then_those_that_name_it()
    {
        var archive = SearchedArchive.Of("215 ops | 215, 215 ops | ops",
            "Named | As in OPS-215, again, and with very many other words. | x", "Own | Something. | OPS-215");
        var answer = archive.Ask("OPS-215");

        Assert.Equal(["2", "1", "0"], archive.Files(answer));
        Assert.Equal(["filed under: OPS-215"], archive.Reasons(answer, 2));
        Assert.Equal(["in the text: OPS-215"], archive.Reasons(answer, 1));
    }

    [Fact]
    public void A_filter_s_value_that_no_report_has_is_told()
    {
        var unknown = Assert.Single(Archive.Ask("pool service:nosuch").UnknownValues);

        Assert.Equal(("service", "nosuch"), (unknown.Facet, unknown.Value));
        Assert.Empty(unknown.Known);
    }

    [Fact]
    public void A_word_that_is_being_typed_is_corrected_where_it_begins_nothing() =>
        Assert.Equal("0", Archive.Files(Archive.Ask("conection", isTyping: true)).First());

    [Fact]
    public void Of_nothing_but_what_is_not_wanted_is_said_that_it_was_asked_for()
    {
        Assert.True(Archive.Ask("-pool").Expanded.Question.IsTurned);
        Assert.False(Archive.Ask("checkout -pool").Expanded.Question.IsTurned);
    }

    [Fact]
    public void A_message_that_a_log_and_a_document_share_is_the_first_reason()
    {
        var answer =
            Archive.Ask("2025-03-01 ERROR db-7: fatal\nthe Connection pool was exhausted at 10:02", isPasted: true);

        Assert.Equal("same error \"The connection pool was exhausted\"", Archive.Reasons(answer)[0]);
    }
}
