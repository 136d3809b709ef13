using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Reading;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tracking;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands.Actions;

/// <summary>Pulls one tracker after the other. One that fails keeps what is known of it and stops no other.</summary>
/// <param name="input">The input folder.</param>
/// <param name="fetch">Asks GitHub.</param>
/// <param name="clock">The clock.</param>
/// <param name="print">Prints what came of it.</param>
internal sealed class PullActions(string input, FetchGitHubIssues fetch, TimeProvider clock, IPrintTickets print)
{
    /// <param name="archive">The archive, which names the tickets.</param>
    /// <param name="names">The trackers; none: every one that can be asked or has a file.</param>
    /// <param name="file">An export to read instead of the declared one, or null.</param>
    /// <param name="isDryRun">True if nothing is to be written.</param>
    /// <exception cref="BuildException">Some weren't pulled.</exception>
    public void Run(Archive<Internal> archive, string[] names, string? file, bool isDryRun)
    {
        var sources = (InternalSources)archive.Sources;
        var (named, snapshot, failed) = (new NamedTickets(archive), sources.Tickets, 0);
        foreach (var tracker in Chosen(archive.Site.Actions, names, file))
        {
            try
            {
                var pulled = tracker.GitHub is null
                    ? new ReadExport(tracker, named).From(Export(tracker, file))
                    : fetch.Of(tracker, named, snapshot).GetAwaiter().GetResult();
                var merged = MergeTickets.Into(snapshot, pulled, Instant.FromDateTimeOffset(clock.GetUtcNow()));
                print.Result(merged, isWritten: !isDryRun && !ReferenceEquals(merged.After, snapshot));
                snapshot = merged.After;
            }
            catch (FetchException failure)
            {
                print.Failure(tracker, failure);
                failed++;
            }
        }

        if (!isDryRun && !ReferenceEquals(snapshot, sources.Tickets))
            ReplaceFile.With(Path.Combine(input, TicketSnapshot.Path),
                sources.Configuration.FirstOrDefault(known => known.Path == TicketSnapshot.Path)?.Text ?? "",
                WriteTicketSnapshot.Of(snapshot));
        print.End();
        if (failed > 0)
            throw new BuildException(ExitCode.Network,
                failed == 1 ? "One tracker wasn't pulled." : $"{failed} trackers weren't pulled.");
    }

    private SourceFile Export(ActionTracker tracker, string? file)
    {
        var shown = file ?? tracker.File!;
        var path = file is null ? Path.Combine(input, tracker.File!) : file;
        if (!File.Exists(path))
            throw new BuildException(ExitCode.Usage, $"There is no file \"{shown}\". " +
                $"Export the tickets of \"{tracker.Name}\" to it, or name another one with --file.");
        var problems = new List<Problem>();
        return ReadText.From(path, shown, problems.Add, ReadExport.MaxBytes)
            ?? throw new BuildException(ExitCode.Input, "Nothing was pulled.", problems);
    }

    private static List<ActionTracker> Chosen(ActionSettings settings, string[] names, string? file)
    {
        if (file is not null && names.Length != 1)
            throw new BuildException(ExitCode.Usage, "--file is the export of one tracker: name it.");
        if (names.Length == 0)
        {
            var able = settings.Trackers.Where(tracker => (tracker.GitHub ?? tracker.File) is not null).ToList();
            return able.Count > 0 ? able : throw new BuildException(ExitCode.Usage,
                "site.yml declares no tracker that can be asked. Write \"actions: { trackers: [{ name: shop, " +
                "github: owner/name }] }\", or name one and its --file.");
        }

        return [.. names.Distinct(StringComparer.Ordinal).Select(name => Checked(Find(settings, name), file))];
    }

    private static ActionTracker Find(ActionSettings settings, string name) =>
        settings.Trackers.FirstOrDefault(tracker => tracker.Name == name)
            ?? throw new BuildException(ExitCode.Usage, $"site.yml declares no tracker \"{name}\". " +
                (NearestWord.DidYouMean(name, settings.Trackers.Select(tracker => tracker.Name))
                    ?? "Declare it under \"actions\", as one of its \"trackers\"."));

    private static ActionTracker Checked(ActionTracker tracker, string? file) => tracker switch
    {
        { GitHub: not null } when file is not null => throw new BuildException(ExitCode.Usage,
            $"\"{tracker.Name}\" is a repository on GitHub and has no --file."),
        { GitHub: null, File: null } when file is null => throw new BuildException(ExitCode.Usage,
            $"{tracker.DeclaredAt}: The tracker \"{tracker.Name}\" has no file. Declare its \"file\", or name it with "
                + "--file."),
        _ => tracker,
    };
}
