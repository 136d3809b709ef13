using System.CommandLine;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Commands.Status;

/// <summary>
/// <c>status list</c>: what was read of each status page, and with <c>--flags</c> what isn't right about it.
/// </summary>
internal static class ListStatus
{
    public static Command Create(TimeProvider clock)
    {
        var options = new SharedOptions(clock);
        var flags = new Option<bool>("--flags")
        {
            Description = "One line a flag, an unreadable file and a record left out, with its place, instead.",
        };
        var json = new Option<bool>("--json") { Description = "As a JSON array of objects." };
        var csv = new Option<bool>("--csv") { Description = "As CSV with a header line." };
        var command = options
            .AddReading(new Command("list", "Lists each status page's files, and how much was read of them.")
        {
            flags, json, csv,
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var history = new SiteBuild(options.Read(parsed), new BuildReport(clock)).Parse().History;
            var table = parsed.GetValue(flags) ? Flags(history) : Sources(history);
            if (parsed.GetValue(json)) table.WriteJson(Console.OpenStandardOutput());
            else if (parsed.GetValue(csv)) table.WriteCsv(Console.Out);
            else if (parsed.GetValue(flags)) table.WriteText(Console.Out);
            else table.WriteColumns(Console.Out);
        }));
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv)) result.AddError("Choose one of --json and --csv.");
        });
        return command;
    }

    private static Table Sources(IncidentHistory history) => new(
        ["name", "audience", "files", "format", "records", "start", "end", "components", "maintenance", "linked",
            "flagged", "skipped"],
        history.Sources.Select(source => (string[])
        [
            source.Source.Name,
            source.Source.IsPublic ? "public" : "internal",
            Count(source.Files),
            FormatsOf(source),
            Count(source.Incidents),
            Count(source.Incidents.Where(incident => incident.Started is not null)),
            Count(source.Incidents.Where(incident => incident.Resolved is not null)),
            Count(source.Incidents.Where(incident => !incident.Components.IsEmpty)),
            Count(source.Incidents.Where(incident => incident.IsMaintenance)),
            Count(source.Incidents.IntersectBy(LinkedKeys(history), incident => incident.Key)),
            Count(source.Incidents.Where(incident => !incident.Flags.IsEmpty)),
            Count(source.Files.SelectMany(file => file.Skipped)),
        ]));

    private static Table Flags(IncidentHistory history) => new(
        ["place", "source", "incident", "code", "message"],
        history.Sources.SelectMany(source => source.Incidents
            .SelectMany(incident => incident.Flags.Select(flag => (string[])
                [incident.Place.ToString(), source.Source.Name, incident.Id, flag.Code, flag.Message]))
            .Concat(source.Files.Select(file => file.Unread).OfType<Problem>().Select(problem => (string[])
                [new Place(problem.Path, problem.Position).ToString(), source.Source.Name, "", "unreadable",
                    problem.Message]))
            .Concat(source.Files.SelectMany(file => file.Skipped).Select(record => (string[])
                [record.Place.ToString(), source.Source.Name, record.What,
                    record.IsNoIncident ? "no-incident" : "skipped", $"Left out: {record.Reason}."]))));

    /// <summary>
    /// Each format once, and how it was known; and whether there are files of which nothing was read.
    /// </summary>
    private static string FormatsOf(SourceHistory source)
    {
        var formats = string.Join(' ', source.Files.Where(file => file.Unread is null)
            .Select(file => file.Format).OfType<StatusFormat>().Select(StatusFormatNames.Of)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var known = formats.Length == 0
            ? ""
            : $"{formats} ({(source.Source.Format is null ? "recognised" : "declared")})";
        return source.Files.All(file => file.Unread is null) ? known : $"{known} unreadable".TrimStart();
    }

    /// <summary>
    /// Incidents with a report go by the name of the first source that tells of them; the others are its aliases.
    /// </summary>
    private static IEnumerable<string> LinkedKeys(IncidentHistory history) =>
        history.Links.SelectMany(link => link.Incident.Aliases.Append(link.Incident.Key));

    private static string Count<T>(IEnumerable<T> items) => items.Count().ToString(CultureInfo.InvariantCulture);
}
