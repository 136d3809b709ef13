using System.CommandLine;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Validating;

namespace PostmortemSite.Commands;

/// <summary><c>list</c>: what is in the archive, for people and for scripts.</summary>
internal static class ListCommand
{
    public static Command Create(TimeProvider clock) => new("list", "Lists what is in the archive, internal parts included.")
    {
        Kind("postmortems", "One line a postmortem, newest first.", clock, Postmortems),
        Kind("actions", "One line an action item, in the order of the reports.", clock, Actions),
        Kind("problems", "Every problem of the input; the exit code is 0 all the same.", clock, Problems),
    };

    private static Command Kind(string name, string description, TimeProvider clock, Func<Archive<Audiences.Internal>, Table> list)
    {
        var options = new SharedOptions(clock);
        var json = new Option<bool>("--json") { Description = "As a JSON array of objects." };
        var csv = new Option<bool>("--csv") { Description = "As CSV with a header line." };
        var command = options.AddReading(new Command(name, description) { json, csv });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var table = list(new SiteBuild(options.Read(parsed), new BuildReport(clock)).Parse());
            if (parsed.GetValue(json)) table.WriteJson(Console.OpenStandardOutput());
            else if (parsed.GetValue(csv)) table.WriteCsv(Console.Out);
            else table.WriteText(Console.Out);
        }));
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv)) result.AddError("Choose one of --json and --csv.");
        });
        return command;
    }

    private static Table Postmortems(Archive<Audiences.Internal> archive) => new(
        ["path", "id", "date", "severity", "audience", "status", "services", "title"],
        archive.Postmortems
            .OrderByDescending(postmortem => postmortem.Date ?? NodaTime.LocalDate.MinIsoValue)
            .ThenBy(postmortem => postmortem.Slug, StringComparer.Ordinal)
            .Select(postmortem => (string[])
            [
                postmortem.Source.Path, postmortem.Id ?? "", Date(postmortem.Date), postmortem.Severity?.Key ?? "",
                Word(postmortem.Audience), Word(postmortem.Status),
                string.Join(' ', postmortem.Services.Select(service => service.Key)), postmortem.Title,
            ]));

    private static Table Actions(Archive<Audiences.Internal> archive) => new(
        ["path", "line", "state", "due", "owners", "priority", "ticket", "text"],
        archive.Postmortems.SelectMany(postmortem => postmortem.Actions.Select(action => (string[])
        [
            postmortem.Source.Path, action.Line.ToString(CultureInfo.InvariantCulture), Word(action.State),
            action.Due is null ? action.DueText ?? "" : Date(action.Due), string.Join(", ", action.Owners),
            action.Priority ?? "", action.Ticket ?? "", action.Text,
        ])));

    private static Table Problems(Archive<Audiences.Internal> archive) => new(
        ["severity", "path", "line", "column", "code", "message", "remedy"],
        ValidatePostmortems.ProblemsOf(archive).Select(problem => (string[])
        [
            Word(problem.Severity), problem.Path, problem.Position.Line.ToString(CultureInfo.InvariantCulture),
            problem.Position.Column.ToString(CultureInfo.InvariantCulture), problem.Code, problem.Message, problem.Remedy,
        ]));

    private static string Date(NodaTime.LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A choice as front matter writes it: <c>in-review</c>.</summary>
    private static string Word(Enum value) => string.Concat(value.ToString().Select((c, i) =>
        char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
