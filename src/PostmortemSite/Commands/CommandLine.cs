using System.CommandLine;
using PostmortemSite.Commands.Actions;
using PostmortemSite.Commands.Status;
using PostmortemSite.Model;

namespace PostmortemSite.Commands;

/// <summary>
/// The command <c>postmortem-site</c>: results on standard output, everything else on standard error.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TimeProvider clock)
    {
        var root = new RootCommand("""
            Turns one folder of postmortem Markdown into two sites: an internal archive, and a public one with everything
            internal taken out.

            Start with "postmortem-site build --input FOLDER". The folder is either an archive (site.yml and
            postmortems/) or any folder of Markdown reports. "postmortem-site redact REPORT" shows what the public reads.

            Exit codes: 0 fine, 1 problems in the input, 2 usage or configuration, 3 the redaction gate refused,
            4 the network failed, 5 disk or publishing failed, 70 a bug. Anything but 0 leaves both published trees as they
            were.
            """);
        root.Add(BuildCommand.Create(clock));
        root.Add(CheckCommand.Create(clock));
        root.Add(RedactCommand.Create(clock));
        root.Add(ListCommand.Create(clock));
        root.Add(SearchCommand.Create(clock));
        root.Add(StatusCommand.Create(clock));
        root.Add(ActionsCommand.Create(clock));
        root.Add(ReportCommand.Create(clock));

        var parsed = root.Parse(args, args is ["search" or "actions", ..] ? SearchCommand.Reading : null);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("See \"postmortem-site --help\".");
        return (int)ExitCode.Usage;
    }
}
