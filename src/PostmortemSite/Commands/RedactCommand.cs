using System.CommandLine;
using PostmortemSite.Commands.Reviews;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Commands;

/// <summary><c>redact</c>: what the public reads and what it doesn't, for whoever reviews it.</summary>
internal sealed class RedactCommand
{
    private readonly TimeProvider clock;
    private readonly SharedOptions shared;

    private readonly Argument<string[]> reports = new("report")
    {
        Description = "Ids, slugs, file names or paths. None: lists every report that asks to be public.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<ReviewFormat> format = new("--format", "-f")
    {
        Description = "text, markdown (for a pull request), html (a page of its own) or json.",
        HelpName = "format",
    };

    private readonly Option<bool> json = new("--json") { Description = "Short for --format json." };

    private readonly Option<bool> full = new("--full")
    {
        Description = "Show long parts that are kept back to their end.",
    };

    private readonly Option<bool> approve = new("--approve")
    {
        Description = "Record that you approve what the public reads of these reports, as it is now.",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Write what the public reads as an archive of Markdown that builds the same public site.",
        HelpName = "folder",
    };

    private RedactCommand(TimeProvider clock) => (this.clock, shared) = (clock, new SharedOptions(clock));

    public static Command Create(TimeProvider clock) => new RedactCommand(clock).Create();

    private Command Create()
    {
        var command = shared.AddReading(new Command("redact", """
            Shows what the public reads of reports beside what is kept back, each edit with its rule.

            With --approve it records the hash of the exact public text in the report's front matter and keeps a copy
            in reviewed/. Where site.yml says "redaction: { review: required }", only approved texts are published.
            """));
        command.Add(reports);
        foreach (var option in new Option[] { format, json, full, approve, output }) command.Add(option);
        command.Validators.Add(result =>
        {
            var hasReports = result.GetValue(reports) is { Length: > 0 };
            if (result.GetValue(output) is not null && (hasReports || result.GetValue(approve)))
                result.AddError("--output writes all reports; leave out their names and --approve.");
            else if (result.GetValue(approve) && !hasReports)
                result.AddError("Name the reports that you approve.");
            else if (result.GetValue(json) && result.GetValue(format) is not (ReviewFormat.Text or ReviewFormat.Json))
                result.AddError("Choose one of --json and --format.");
            else if (!hasReports && result.GetValue(format) is ReviewFormat.Markdown or ReviewFormat.Html)
                result.AddError("Name the reports; the list of all is text or JSON.");
        });
        command.SetAction(parsed => Outcome.Of(() => Run(parsed)));
        return command;
    }

    private void Run(ParseResult parsed)
    {
        var options = shared.Read(parsed);
        var said = parsed.GetValue(json) ? ReviewFormat.Json : parsed.GetValue(format);
        if (parsed.GetValue(output) is { } folder)
        {
            var (sites, _) = Progress.Show(clock, report => new SiteBuild(options, report).Export(folder));
            Console.WriteLine($"Wrote {sites.Public.Site.Edition.Entries.Length:N0} reports to {folder}.");
            return;
        }

        var redacted = new SiteBuild(options, new BuildReport(clock)).Redact();
        if (parsed.GetValue(reports) is not { Length: > 0 } names)
        {
            ListCandidates.Print(redacted, said == ReviewFormat.Json);
            return;
        }

        var reviews = Reviews(redacted, new FindReports(redacted.Original, options.Input).By(names));
        if (parsed.GetValue(approve)) new ApproveTexts(options.Input, redacted.Original.Site).Run(reviews);
        else PrintReviews.Print(reviews, said, redacted, options.AsOf, parsed.GetValue(full));
    }

    private static Review[] Reviews(RedactedArchive redacted, IReadOnlyList<Postmortem> found)
    {
        var candidates = redacted.Candidates
            .ToDictionary(candidate => candidate.Report.Original.Source.Path, StringComparer.Ordinal);
        var approvedText = ((InternalSources)redacted.Original.Sources).ApprovedText;
        PrintProblems.All(redacted.Original.Problems.Where(problem =>
            found.Any(postmortem => postmortem.Source.Path == problem.Path)
            // The review says it, and better.
            && !problem.Code.StartsWith("review-", StringComparison.Ordinal)));
        return [.. found.Select(postmortem => candidates.TryGetValue(postmortem.Source.Path, out var candidate)
            ? Review.Of(candidate, SinceApproval.Of(candidate, approvedText))
            : Review.OfInternal(postmortem))];
    }
}
