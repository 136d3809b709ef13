using System.CommandLine;

namespace PostmortemSite.Commands;

/// <summary><c>build</c>: makes both editions and publishes them, or neither.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider clock)
    {
        var options = new SharedOptions(clock);
        var command = options.AddPublishing(new Command("build", """
            Builds both editions and publishes them, or neither.

            Reads the input folder, parses every report, redacts those that are "audience: public" and "status: final",
            builds both sites, searches the finished public one for anything internal, and then exchanges the output
            folder in one step.
            """));
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var told = options.Read(parsed);
            var (sites, report) = Progress.Show(clock, report => new SiteBuild(told, report).Publish());
            PrintProblems.Warnings(sites.Internal.Edition.Archive.Problems);
            PrintSummary.Of(sites, report, $"Published to {told.Output}");
        }));
        return command;
    }
}
