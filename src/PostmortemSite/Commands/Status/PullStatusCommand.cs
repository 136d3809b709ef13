using System.CommandLine;
using PostmortemSite.StatusHistory.Fetching;

namespace PostmortemSite.Commands.Status;

/// <summary><c>status pull</c>: fetches the status pages' history into the repository.</summary>
internal static class PullStatusCommand
{
    public static Command Create(TimeProvider clock)
    {
        var shared = new SharedOptions(clock);
        var sources = new Argument<string[]>("source")
        {
            Description = "Names of sources under \"statusHistory\" in site.yml. None: every one that has an address.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Print what would change, and write nothing." };
        var command = shared.AddReading(new Command("pull", """
            Fetches the history of the status pages that site.yml declares, and brings it into the snapshot of each: a file
            under status/ to review and commit. "build" never uses the network.

            Nothing is deleted: what a page no longer lists is marked as vanished, and what it changed is kept beside what it
            says now. A snapshot in which nothing changed is left as it is for a day. Only https, only the hosts that site.yml
            names, only public addresses; 20 seconds and 5 MB a document. "olderPages: true" goes beyond a page's fifty
            incidents, at one request a second.

            If a source fails, its snapshot stays as it was, the others are pulled, and the exit code is 4.
            """));
        command.Add(sources);
        command.Add(check);
        command.SetAction(parsed => Outcome.Of(() =>
            new PullStatus(shared.Read(parsed).Input, NetworkRules.Strict, clock,
                new PrintPull(clock, Console.Out, Console.Error))
                .Run(parsed.GetValue(sources) ?? [], parsed.GetValue(check))));
        return command;
    }
}
