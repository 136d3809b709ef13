using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Questions;
using PostmortemSite.Searching.Reasons;

namespace PostmortemSite.Tests.Searching.Questions;

/// <summary>An archive that is asked within the tests' own process.</summary>
internal sealed class SearchedArchive(SearchIndex index)
{
    private readonly AnswerQuestion answer = new(index);

    public SearchIndex Index => index;

    public static SearchedArchive At(string folder)
    {
        var archive = new SiteBuild(new BuildOptions(folder, "", new LocalDate(2026, 1, 1)), BuildReport.Silent)
            .Parse();
        var edition = new ComposeEdition<Internal>(new LocalDate(2026, 1, 1)).Run(archive);
        return new SearchedArchive(BuildIndex.Of(ReadDocuments.Of(edition.Entries)));
    }

    /// <summary>An archive of made-up texts: "title | body | tags", numbered from 0.</summary>
    public static SearchedArchive Of(params string[] documents) => new(BuildIndex.Of(
    [
        .. documents.Select((text, number) =>
        {
            string[] fields = [.. $"{text}||".Split('|').Select(field => field.Trim())];
            var source = new SourceFile($"{number}.md", "");
            return new IndexedDocument(
                $"d{number}/",
                new Postmortem { Source = source, Slug = $"{number}", Title = fields[0] },
                new IndexedText(fields[0], fields[1], fields[2]));
        }),
    ]));

    public Answer Ask(string text, bool isPasted = false, bool isTyping = false) =>
        answer.To(ReadQuestion.Of(text, isPasted, isTyping));

    /// <summary>The names of the files that answer, best first.</summary>
    public IEnumerable<string> Files(Answer answer) => answer.Hits.Select(hit =>
        Path.GetFileNameWithoutExtension(index.Documents[hit.Document].Postmortem.Source.Path));

    /// <summary>Why the first document answers.</summary>
    public ImmutableArray<string> Reasons(Answer answer) => Reasons(answer, answer.Hits[0].Document);

    public ImmutableArray<string> Reasons(Answer answer, int document) =>
        [.. new ExplainHit(answer).For(document, index.Documents[document]).Select(reason => reason.ToString())];
}
