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
    public void What_was_meant_is_found_first(string question, string document) =>
        Assert.Equal(document, Archive.Files(Archive.Ask(question)).First());

    [Theory]
    [InlineData("\"pool was exhausted\"", "0")]
    [InlineData("\"Pool, was exhausted\"", "0")]
    [InlineData("\"データベースの接続\"", "3")]
    [InlineData("the -pool checkout failover", "1")]
    [InlineData("title:checkout", "0")]
    [InlineData("tags:database", "1 5")]
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

    [Fact]
    public void Corrections_and_unknown_words_are_told()
    {
        var expanded = Archive.Ask("conection zzqx").Expanded;

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
        Assert.Equal(["in the title: checkout", "in the text: pool, connection"],
            Archive.Reasons(Archive.Ask("checkout conection pool")));
    }

    [Fact]
    public void A_message_that_a_log_and_a_document_share_is_the_first_reason()
    {
        var answer =
            Archive.Ask("2025-03-01 ERROR db-7: fatal\nthe Connection pool was exhausted at 10:02", isPasted: true);

        Assert.Equal("same error \"The connection pool was exhausted\"", Archive.Reasons(answer)[0]);
    }
}
