using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Questions;

public sealed class WhenQuestionsAreJudged
{
    [Fact]
    public void They_are_answered_better_than_by_stock_lunr()
    {
        var archive = SearchedArchive.At(JudgedQuestions.Archive);
        var questions = JudgedQuestions.Read();
        var lunr = JudgedQuestions.Judge(questions, StockLunr(archive));
        var ours = JudgedQuestions.Judge(questions, question => archive.Files(archive.Ask(question.Text)));

        Figures.Print("search-quality", $"stock lunr (OR, title and body, no boost): {lunr}\nsearch: {ours}");
        Assert.True(ours.Macro >= lunr.Macro + 3);
        Assert.True(ours.Mrr("b2-symptom-typo") >= lunr.Mrr("b2-symptom-typo") + 8);
        Assert.All(ours.Sets, set => Assert.Equal(0, set.Empty));
    }

    [Fact]
    public void The_command_answers_as_well()
    {
        var archive = SearchedArchive.At(JudgedQuestions.Archive);
        var questions = JudgedQuestions.Read();
        using var workspace = new Workspace();
        var answers = questions.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(question => (question.Text, Ranked: Ranked(workspace, question.Text)))
            .DistinctBy(answer => answer.Text).ToDictionary(answer => answer.Text, answer => answer.Ranked, StringComparer.Ordinal);

        var ofTheCommand = JudgedQuestions.Judge(questions, question => answers[question.Text]);
        Figures.Print("search-quality-command", $"{questions.Length} questions in a terminal: {ofTheCommand}");
        Assert.All(questions, question => Assert.Equal(archive.Files(archive.Ask(question.Text)).Take(10), answers[question.Text]));
        Assert.All(ofTheCommand.Sets, set => Assert.Equal(0, set.Empty));
    }

    private static string[] Ranked(Workspace workspace, string question)
    {
        var result = workspace.Run("search", question, "--json", "--limit", "10", "--input", JudgedQuestions.Archive);
        Assert.Equal(0, result.ExitCode);
        using var answer = JsonDocument.Parse(result.Output);
        return [.. answer.RootElement.GetProperty("hits").EnumerateArray()
            .Select(hit => Path.GetFileNameWithoutExtension(hit.GetProperty("path").GetString()!))];
    }

    /// <summary>What lunr finds in titles and bodies for its own tokens, stemmed as its search pipeline does.</summary>
    private static Func<JudgedQuestion, IEnumerable<string>> StockLunr(SearchedArchive archive)
    {
        var plain = new SearchedArchive(BuildIndex.Of(
        [
            .. archive.Index.Documents.Select(document => document with { Text = document.Text with { Tags = "" } }),
        ]));
        return question => RankDocuments.By(Clauses(question.Text), plain.Index)
            .Select(hit => plain.Index.Documents[hit.Document].Postmortem.Source.Path)
            .Select(path => Path.GetFileNameWithoutExtension(path));
    }

    private static ImmutableArray<Clause> Clauses(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var token in SplitWords.In(LowerCase.Of(text))) clauses.Add(new Clause(StemWord.Of(token)));
        return clauses.ToImmutable();
    }
}
