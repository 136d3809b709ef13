using PostmortemSite.Pipelines;
using Spectre.Console;

namespace PostmortemSite.Commands;

/// <summary>Shows on a terminal which module is at work; anywhere else it shows nothing.</summary>
internal static class Progress
{
    /// <summary>Does some work with a report that is shown while it grows.</summary>
    public static (T Result, BuildReport Report) Show<T>(TimeProvider clock, Func<BuildReport, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var isTerminal = !Console.IsErrorRedirected && console.Profile.Capabilities.Interactive
            && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        if (!isTerminal)
        {
            var silent = new BuildReport(clock);
            return (work(silent), silent);
        }

        return console.Status().Start("Reading", status =>
        {
            var report = new BuildReport(clock, module => status.Status(Markup.Escape(module)));
            return (work(report), report);
        });
    }
}
