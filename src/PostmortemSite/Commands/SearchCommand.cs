using System.CommandLine;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Likeness;
using PostmortemSite.Searching.Questions;

namespace PostmortemSite.Commands;

/// <summary><c>search</c>: "did we see this before?", asked in a terminal.</summary>
internal static class SearchCommand
{
    public static Command Create(TimeProvider clock)
    {
        var options = new SharedOptions(clock);
        var text = new Argument<string[]>("text")
        {
            Description = "What happened, an error, a log. Without it, standard input is read.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "As one JSON object; see below." };
        var limit = new Option<int>("--limit", "-n")
        {
            Description = "How many postmortems to show at most.",
            HelpName = "number",
            DefaultValueFactory = _ => 5,
        };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--limit is a number from 1 on.");
        });
        var similar = new Option<string>("--similar")
        {
            Description =
                "A report's file, in the archive or not: finds the postmortems that it resembles, instead of a text.",
            HelpName = "file",
        };
        var command = options.AddReading(new Command("search", """
            Finds the postmortems that a question, an error, an alert or a log resembles, best first, each with the
            reasons, with what resolved it and with the state of its action items. Internal parts are searched too.

            Every word may match; none has to. Misspelt words are corrected. On one typed line, "words in a row",
            -without, title:word, service:name, cause:name, severity:name, year:2025, actions:open and begin* narrow it
            down; in a log or anything longer than a sentence every sign stands for itself. For example:

              postmortem-site search connection pool exhausted
              kubectl logs deploy/checkout | postmortem-site search
              postmortem-site search --similar input/postmortems/2026/new-report.md

            --json prints {question, total, relaxed, corrections: [{word, as}], unknown: [word], hits: [{path, ref, id,
            title, date, severity, services, score, reasons: [{kind, words, text}], fix, actions: {total, open, done,
            notStated, firstOpen: [{text, due}]}}]}; with --similar {report, similar: [{path, id, title, date, likeness,
            reasons: [text]}]}. Nothing found is no failure: the exit code is 0 and hits is empty.
            """) { text, json, limit, similar });
        command.Validators.Add(result =>
        {
            if (result.GetValue(similar) is not null && result.GetValue(text) is { Length: > 0 })
                result.AddError("--similar compares a file; leave the text out.");
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            if (parsed.GetValue(similar) is { } file)
            {
                var told = options.Read(parsed);
                var compared = ComparedReport.Of(file, told.Input, new SiteBuild(told, new BuildReport(clock)).Parse());
                if (parsed.GetValue(json)) PrintSimilar.AsJson(compared, Console.OpenStandardOutput());
                else PrintSimilar.AsText(compared);
                return;
            }

            var typed = parsed.GetValue(text) ?? [];
            var question = typed.Length > 0
                ? ReadQuestion.Of(string.Join(' ', typed))
                : ReadQuestion.Of(ReadPiped.Text(), isPasted: true);
            var (edition, index) = Read(options.Read(parsed), clock);
            var found = FoundPostmortems.Of(question, index, edition.Site, parsed.GetValue(limit));
            if (parsed.GetValue(json)) WriteFoundAsJson.Of(found, Console.OpenStandardOutput());
            else PrintFound.Of(found);
        }));
        return command;
    }

    /// <summary>The internal edition in its order, with its index.</summary>
    internal static (Edition<Internal> Edition, SearchIndex Index) Read(BuildOptions told, TimeProvider clock)
    {
        var edition = new ComposeEdition<Internal>(told.AsOf).Run(new SiteBuild(told, new BuildReport(clock)).Parse());
        var documents = edition.Entries.AsParallel().AsOrdered().Select(entry => ReadDocument.Of(entry.Postmortem));
        return (edition, BuildIndex.Of([.. documents]));
    }
}
