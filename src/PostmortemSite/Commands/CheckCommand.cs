using System.CommandLine;
using PostmortemSite.Model;

namespace PostmortemSite.Commands;

/// <summary><c>check</c>: everything but writing.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider clock)
    {
        var options = new SharedOptions(clock);
        var annotations = new Option<bool>("--annotations")
        {
            Description = "Print problems as GitHub Actions annotations.",
        };
        var command = options.AddBuilding(new Command("check", """
            Does everything that build does, but writes nothing: for pull requests and before pushing.

            Prints every problem as file:line:col: code: sentence. remedy
            """));
        command.Add(annotations);
        command.SetAction(parsed =>
        {
            var told = options.Read(parsed);
            var asAnnotations = parsed.GetValue(annotations);
            return Outcome.Of(
                () =>
                {
                    var (sites, report) = Progress.Show(clock, report => new SiteBuild(told, report).Check());
                    Print(sites.Internal.Edition.Archive.Problems);
                    PrintSummary.Of(sites, report, "Nothing would stop a build. Nothing was written");
                },
                Print);

            void Print(IEnumerable<Problem> problems) => PrintProblems.All(problems, asAnnotations ? told.Input : null);
        });
        return command;
    }
}
