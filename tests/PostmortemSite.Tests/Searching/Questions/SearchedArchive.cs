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
        var archive = new SiteBuild(new BuildOptions(folder, "", new LocalDate(2026, 1, 1)), BuildReport.Silent).Parse();
        return new SearchedArchive(BuildIndex.Of(
            [.. new ComposeEdition<Internal>(new LocalDate(2026, 1, 1)).Run(archive).Entries.Select(entry => ReadDocument.Of(entry.Postmortem))]));
    }

    /// <summary>An archive of made-up texts: "title | body | tags", numbered from 0.</summary>
    public static SearchedArchive Of(params string[] documents) => new(BuildIndex.Of(
    [
        .. documents.Select((text, number) =>
        {
            var fields = text.Split('|');
            var postmortem = new Postmortem { Source = new SourceFile($"{number}.md", ""), Slug = $"{number}", Title = fields[0].Trim() };
            return new IndexedDocument($"d{number}/", postmortem,
                new IndexedText(fields[0].Trim(), fields.ElementAtOrDefault(1)?.Trim() ?? "", fields.ElementAtOrDefault(2)?.Trim() ?? ""));
        }),
    ]));

    public Answer Ask(string text, bool isPasted = false, bool isTyping = false) =>
        answer.To(ReadQuestion.Of(text, isPasted, isTyping));

    /// <summary>The names of the files that answer, best first.</summary>
    public IEnumerable<string> Files(Answer answer) =>
        answer.Hits.Select(hit => Path.GetFileNameWithoutExtension(index.Documents[hit.Document].Postmortem.Source.Path));

    /// <summary>Why the first document answers.</summary>
    public ImmutableArray<string> Reasons(Answer answer) => Reasons(answer, answer.Hits[0].Document);

    public ImmutableArray<string> Reasons(Answer answer, int document) =>
        [.. new ExplainHit(answer).For(document, index.Documents[document]).Select(reason => reason.ToString())];
}
