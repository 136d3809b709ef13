using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
    private const int ShownUnlessTold = 5;

    /// <summary>How its command line is read: what is searched for may begin with <c>-</c> or <c>@</c>.</summary>
    public static ParserConfiguration Reading { get; } = new()
    {
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    public static Command Create(TimeProvider clock)
    {
        var options = new SharedOptions(clock);
        var text = new Argument<string[]>("text")
        {
            Description = "What happened, an error, a log. Without it, standard input is read.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "As one JSON object; see above." };
        var limit = new Option<int>("--limit", "-n")
        {
            Description = "How many postmortems to show at most.",
            HelpName = "number",
            DefaultValueFactory = _ => ShownUnlessTold,
            CustomParser = ParseLimit,
        };
        var similar = new Option<string>("--similar")
        {
            Description = "A report's file, in the archive or not: finds the postmortems that it resembles, instead of a text.",
            HelpName = "file",
        };
        var command = options.AddReading(new Command("search", SearchHelp.Text) { text, json, limit, similar });
        command.Validators.Add(result =>
        {
            if (result.GetResult(similar) is not null && result.GetResult(text) is { Tokens.Count: > 0 })
                result.AddError("--similar compares a file; leave the text out.");
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            RefuseUnknownOptions(parsed);
            var told = options.Read(parsed);
            var most = parsed.GetValue(limit);
            if (parsed.GetValue(similar) is { } file)
            {
                var compared = ComparedReport.Of(file, told.Input, Archive(told, clock));
                if (parsed.GetValue(json)) PrintSimilar.AsJson(compared, most, Console.OpenStandardOutput());
                else PrintSimilar.AsText(compared, most);
                return;
            }

            var question = Ask(parsed.GetValue(text) ?? []);
            var (edition, index) = Read(Archive(told, clock), told);
            var found = FoundPostmortems.Of(question, index, edition.Site, most);
            if (parsed.GetValue(json)) WriteFoundAsJson.Of(found, Console.OpenStandardOutput());
            else PrintFound.Of(found);
        }));
        return command;
    }

    /// <summary>The internal edition in its order, with its index.</summary>
    internal static (Edition<Internal> Edition, SearchIndex Index) Read(BuildOptions told, TimeProvider clock) =>
        Read(new SiteBuild(told, new BuildReport(clock)).Parse(), told);

    private static (Edition<Internal> Edition, SearchIndex Index) Read(Archive<Internal> archive, BuildOptions told)
    {
        var edition = new ComposeEdition<Internal>(told.AsOf).Run(archive);
        return (edition, BuildIndex.Of(ReadDocuments.Of(edition.Entries)));
    }

    /// <summary>The archive; of what is broken in it, search may miss something, and says so.</summary>
    private static Archive<Internal> Archive(BuildOptions told, TimeProvider clock)
    {
        var archive = new SiteBuild(told, new BuildReport(clock)).Parse();
        PrintProblems.Broken(archive.Problems);
        return archive;
    }

    private static Question Ask(string[] typed)
    {
        if (typed.Length == 0) return ReadQuestion.Of(ReadPiped.Text(), isPasted: true);
        var text = string.Join(' ', typed);
        return string.IsNullOrWhiteSpace(text)
            ? throw new BuildException(ExitCode.Usage, "The text to search for is empty. Write it behind \"search\".")
            : ReadQuestion.Of(text);
    }

    /// <summary>
    /// <c>--limt 3</c> is a slip, not a question. What stands in quotes or behind <c>--</c> is searched for as it is.
    /// </summary>
    private static void RefuseUnknownOptions(ParseResult parsed)
    {
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(token =>
            token is { Type: TokenType.Argument, Value: ['-', '-', var letter, ..] }
            && char.IsAsciiLetter(letter) && !token.Value.Any(char.IsWhiteSpace));
        if (unknown is not null)
            throw new BuildException(ExitCode.Usage,
                $"There is no option {unknown.Value}. To search for it, write it behind \"--\". See \"postmortem-site search --help\".");
    }

    private static int ParseLimit(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        result.AddError($"--limit is a whole number from 1 on, not \"{text}\".");
        return ShownUnlessTold;
    }
}
