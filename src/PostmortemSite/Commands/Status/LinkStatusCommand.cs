using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Commands.Status;

/// <summary><c>status link</c>: which incidents of the status pages the reports may tell of, and why.</summary>
internal sealed class LinkStatusCommand
{
    private readonly TimeProvider clock;
    private readonly SharedOptions shared;

    private readonly Argument<string[]> reports = new("report")
    {
        Description = "Ids, slugs, file names or paths. None: every report that is linked with no incident.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> write = new("--write")
    {
        Description = "Write the incident into the report's front matter where exactly one fits and is likely enough.",
    };

    private readonly Option<double> atLeast = new("--at-least")
    {
        Description = "How likely is likely enough to write, from 0 to 1.",
        HelpName = "confidence",
        DefaultValueFactory = _ => 0.8,
        CustomParser = ParseConfidence,
    };

    private readonly Option<bool> json = new("--json") { Description = "As JSON." };

    private LinkStatusCommand(TimeProvider clock) => (this.clock, shared) = (clock, new SharedOptions(clock));

    public static Command Create(TimeProvider clock) => new LinkStatusCommand(clock).Create();

    private Command Create()
    {
        var command = shared.AddReading(new Command("link", """
            Proposes which incidents of the status pages a report tells of, by time, services and words, each with its reasons
            and a confidence. Incidents that began within three hours of the report's start fit: "one", "several" or "none".

            Nothing is written without --write.
            """));
        command.Add(reports);
        foreach (var option in new Option[] { write, atLeast, json }) command.Add(option);
        command.SetAction(parsed => Outcome.Of(() => Run(parsed)));
        return command;
    }

    private void Run(ParseResult parsed)
    {
        var options = shared.Read(parsed);
        var archive = new SiteBuild(options, new BuildReport(clock)).Parse();
        if (archive.History.Incidents.IsEmpty)
            throw new BuildException(ExitCode.Usage,
                "There is no incident in the status history. Fetch one with \"postmortem-site status pull\", "
                + "or put its files into status/.");
        var propose = new ProposeLinks(archive.History);
        var proposed = Chosen(archive, options.Input, parsed.GetValue(reports) ?? []).Select(propose.For)
            .ToImmutableArray();

        if (parsed.GetValue(json)) PrintProposedLinks.Json(proposed, Console.OpenStandardOutput());
        else PrintProposedLinks.Text(proposed, Console.Out);
        if (parsed.GetValue(write))
            new WriteProposedLinks(options.Input, archive.History).Run(proposed, parsed.GetValue(atLeast));
    }

    private static IEnumerable<Postmortem> Chosen(Archive<Internal> archive, string input, string[] names) =>
        names.Length > 0
        ? new FindReports(archive, input).By(names)
        : archive.Postmortems
            .Where(postmortem => postmortem.Incidents.IsEmpty && !archive.History.LinksOf(postmortem).Any());

    private static double ParseConfidence(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1)
            return number;
        result.AddError($"\"{text}\" is no confidence. Write a number from 0 to 1, such as 0.8.");
        return 0;
    }
}
