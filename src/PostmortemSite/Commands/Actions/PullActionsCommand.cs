using System.CommandLine;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tracking;

namespace PostmortemSite.Commands.Actions;

/// <summary><c>actions pull</c>: fetches how far tickets have come into the repository.</summary>
internal static class PullActionsCommand
{
    public static Command Create(TimeProvider clock)
    {
        var shared = new SharedOptions(clock);
        var trackers = new Argument<string[]>("tracker")
        {
            Description = "Names of trackers under \"actions\" in site.yml. None: every one that can be asked or has a "
                + "file.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--file")
        {
            Description = "The export of the one tracker that is named: CSV or JSON.",
            HelpName = "file",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change, and write nothing." };
        var json = new Option<bool>("--json") { Description = "As a JSON array with an object a tracker." };
        var command = shared.AddReading(new Command("pull", $"""
            Asks the trackers that site.yml declares how far the tickets of action items have come, and brings the
            answers into actions/states.json: a file to review and commit. "build" never uses the network. Internal pages
            show a state from there, with its day, unless the report is younger; the public edition knows nothing of it.

            A tracker is a repository on GitHub ("github: owner/name"; a token, where it takes one, comes from
            {GitHubToken.Variable} alone), or a file exported from any other: CSV or JSON with columns for key and state,
            and for due date, assignee and address if there are any. Only tickets that the reports name are asked for or
            kept, and of these no text.

            Nothing is deleted. Only https and only GitHub's API; 20 seconds an issue, one a second. If a tracker fails,
            what was known of it stays, the others are pulled, and the exit code is 4.
            """)
        {
            trackers, file, dryRun, json,
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var options = shared.Read(parsed);
            var archive = new SiteBuild(options, new BuildReport(clock)).Parse();
            var fetch = new FetchGitHubIssues(FetchGitHubIssues.Api,
                GitHubToken.From(Environment.GetEnvironmentVariable(GitHubToken.Variable)), NetworkRules.Strict, clock);
            using var asJson = parsed.GetValue(json) ? new WriteTicketsAsJson(Console.OpenStandardOutput()) : null;
            var print = (IPrintTickets?)asJson ?? new PrintTickets(Console.Out, Console.Error);
            new PullActions(options.Input, fetch, clock, print).Run(
                archive, parsed.GetValue(trackers) ?? [], parsed.GetValue(file), parsed.GetValue(dryRun));
        }));
        return command;
    }
}
