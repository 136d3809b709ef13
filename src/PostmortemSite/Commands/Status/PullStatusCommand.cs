using System.CommandLine;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Reading;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands.Status;

/// <summary><c>status pull</c>: fetches the status pages' history into the repository.</summary>
internal sealed class PullStatusCommand
{
    private readonly TimeProvider clock;
    private readonly SharedOptions shared;

    private readonly Argument<string[]> sources = new("source")
    {
        Description = "Names of sources under \"statusHistory\" in site.yml. None: every one that has an address.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> check = new("--check") { Description = "Print what would change, and write nothing." };

    private PullStatusCommand(TimeProvider clock) => (this.clock, shared) = (clock, new SharedOptions(clock));

    public static Command Create(TimeProvider clock) => new PullStatusCommand(clock).Create();

    private Command Create()
    {
        var command = shared.AddReading(new Command("pull", """
            Fetches the history of the status pages that site.yml declares, and brings it into the snapshot of each: a file
            under status/ to review and commit. "build" never uses the network.

            Nothing is deleted: what a page no longer lists is marked as vanished, and what it changed is kept beside what it
            says now. A snapshot in which nothing changed is left as it is for a day. Only https, only the hosts that site.yml
            names, only public addresses; 20 seconds and 5 MB a source. "olderPages: true" goes beyond a page's fifty
            incidents, at one request a second.

            If a source fails, its snapshot stays as it was, the others are pulled, and the exit code is 4.
            """));
        command.Add(sources);
        command.Add(check);
        command.SetAction(parsed => Outcome.Of(() => Run(
            shared.Read(parsed).Input, parsed.GetValue(sources) ?? [], parsed.GetValue(check))));
        return command;
    }

    private void Run(string input, string[] names, bool isCheck)
    {
        var site = new CheckConfiguration().Run(new ReadSources(null).Run(input)).Site;
        var print = new PrintPull(clock);
        var failed = 0;
        foreach (var source in Chosen(site.StatusHistory, names))
        {
            try
            {
                var pulled = new PullSource(input, NetworkRules.Strict, clock).Run(source).GetAwaiter().GetResult();
                if (!isCheck && pulled.IsWorthWriting)
                    ReplaceFile.With(Path.Combine(input, pulled.After.Path), pulled.Before.Text, pulled.After.Write());
                PrintPull.Result(pulled, isCheck);
                if (pulled.Failure is not null) failed++;
            }
            catch (FetchException failure)
            {
                print.Failure(source, failure, input);
                failed++;
            }
        }

        if (failed > 0)
            throw new BuildException(ExitCode.Network, failed == 1 ? "One source wasn't pulled." : $"{failed} sources weren't pulled.");
    }

    private static List<StatusSource> Chosen(StatusSettings settings, string[] names)
    {
        if (names.Length == 0)
            return settings.Sources.Where(PullAddresses.HasAny).ToList() is { Count: > 0 } all
                ? all
                : throw new BuildException(ExitCode.Usage,
                    "site.yml declares no status page with an address. Write \"statusHistory: { sources: [{ name: main, file: status/main.json, url: https://… }] }\".");
        return [.. names.Distinct().Select(name => settings.Sources.FirstOrDefault(source => source.Name == name)
            ?? throw new BuildException(ExitCode.Usage, $"site.yml declares no source \"{name}\". " +
                (NearestWord.DidYouMean(name, settings.Sources.Select(source => source.Name)) ?? "Declare it under \"statusHistory\".")))];
    }
}
