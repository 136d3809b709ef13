using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Deriving.Insights.Actions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Pipelines;
using PostmortemSite.Reading;

namespace PostmortemSite.Commands.Actions;

/// <summary>
/// <c>actions list</c>: what is left to do across the archive, the longest overdue first, with what trackers said of it.
/// </summary>
internal static class ListActions
{
    public static Command Create(TimeProvider clock)
    {
        var shared = new SharedOptions(clock);
        var overdue = new Option<bool>("--overdue") { Description = "Only what is late." };
        var all = new Option<bool>("--all") { Description = "Done and dropped ones too." };
        var owner = new Option<string?>("--owner")
        {
            Description = "Only what somebody owns, by name or handle; \"none\": what nobody owns.",
            HelpName = "name",
        };
        var service = new Option<string?>("--service")
        {
            Description = "Only what reports on a service promise, by its key or name.",
            HelpName = "service",
        };
        var json = new Option<bool>("--json") { Description = "As a JSON array of objects." };
        var csv = new Option<bool>("--csv") { Description = "As CSV with a header line." };
        var command = shared.AddReadingAsOf(new Command("list", """
            Lists the action items that are open, the longest overdue first; those without a date come last. The state is the
            tracker's where "actions pull" fetched one and the report isn't younger.
            """)
        {
            overdue, all, owner, service, json, csv,
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var options = shared.Read(parsed);
            var archive = new SiteBuild(options, new BuildReport(clock)).Parse();
            var edition = new ComposeEdition<Internal>(options.AsOf).Run(archive);
            var board = ComposeActionBoard.Of(edition);
            var chosen = Chosen(board, new Choice(
                parsed.GetValue(overdue), parsed.GetValue(all), OwnerOf(parsed.GetValue(owner), board, archive),
                ServiceOf(parsed.GetValue(service), archive)));
            var table = TableOf(chosen);
            if (parsed.GetValue(json)) table.WriteJson(Console.OpenStandardOutput());
            else if (parsed.GetValue(csv)) table.WriteCsv(Console.Out);
            else table.WriteText(Console.Out);
        }));
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv)) result.AddError("Choose one of --json and --csv.");
            if (result.GetValue(overdue) && result.GetValue(all)) result.AddError("Choose one of --overdue and --all.");
        });
        return command;
    }

    /// <summary>What is asked for.</summary>
    private sealed record Choice(bool IsOverdue, bool IsAll, string? Owner, Term? Service);

    private static ImmutableArray<ActionEntry> Chosen(ActionBoard board, Choice choice) =>
        GroupActions.Sorted(board.Entries.Where(entry =>
            (choice.IsAll || entry.IsOpen)
            && (!choice.IsOverdue || entry.DaysLate is not null)
            && (choice.Owner is not { } owner || (owner.Length == 0
                ? entry.Owners.IsEmpty
                : entry.Owners.Contains(owner, StringComparer.OrdinalIgnoreCase)))
            && (choice.Service is not { } service || entry.Postmortem.Services.Any(one => one.Key == service.Key))));

    /// <summary>The owner's name as the board has it; empty for nobody.</summary>
    /// <exception cref="BuildException">It is neither a person nor an owner of anything.</exception>
    private static string? OwnerOf(string? said, ActionBoard board, Archive<Internal> archive)
    {
        if (said is null) return null;
        if (string.Equals(said, "none", StringComparison.OrdinalIgnoreCase)) return "";
        var people = new KnownOwners(archive.Sources is InternalSources sources ? sources.People : []);
        var name = people.NameOf(said);
        string[] known = [.. people.All.Concat(board.Entries.SelectMany(entry => entry.Owners)).Distinct()];
        if (known.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        throw new BuildException(ExitCode.Usage, $"Nobody called \"{said}\" owns an action item. " +
            (NearestWord.DidYouMean(said.TrimStart('@'), known)
                ?? "\"actions list --all\" shows who owns each; \"none\" lists what nobody owns."));
    }

    private static Term? ServiceOf(string? said, Archive<Internal> archive)
    {
        if (said is null) return null;
        var services = archive.Site.Services;
        return (services.IsOpen
            ? archive.Postmortems.SelectMany(postmortem => postmortem.Services)
                .FirstOrDefault(service => string.Equals(service.Key, said, StringComparison.OrdinalIgnoreCase))
            : services.Find(said)) ?? throw new BuildException(ExitCode.Usage, $"There is no service \"{said}\". " +
                (NearestWord.DidYouMean(said, services.Terms.Select(term => term.Key))
                    ?? "\"list postmortems\" shows the services of each report."));
    }

    private static Table TableOf(IEnumerable<ActionEntry> entries) => new(
        [
            "due", "days_late", "state", "state_from", "priority", "owners", "ticket", "ticket_url", "path", "line",
            "text",
        ],
        entries.Select(entry => (string[])
        [
            entry.Due is { } due ? Date(due) : entry.Item.DueText ?? "",
            entry.DaysLate?.ToString(CultureInfo.InvariantCulture) ?? "",
            TicketWords.Of(entry.State),
            entry.Tracked is { } tracked ? $"{tracked.Ticket.Tracker} {Date(tracked.Day)}" : "report",
            entry.Item.Priority ?? "",
            string.Join(", ", entry.Owners),
            entry.Ticket?.Name ?? "",
            entry.Ticket?.Address?.AbsoluteUri ?? "",
            entry.Postmortem.Source.Path,
            entry.Item.Line.ToString(CultureInfo.InvariantCulture),
            entry.Item.Text,
        ]));

    private static string Date(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
