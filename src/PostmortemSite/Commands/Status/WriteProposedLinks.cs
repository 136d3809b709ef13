using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Linking;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands.Status;

/// <summary>
/// Writes proposed links into the reports, where exactly one incident fits and is likely enough. Each report is
/// replaced in one step; one that has no place for them doesn't keep the others from theirs.
/// </summary>
/// <param name="input">The input folder.</param>
/// <param name="history">The status history, by which an incident's shortest name is chosen.</param>
internal sealed class WriteProposedLinks(string input, IncidentHistory history)
{
    private readonly IncidentNames names = new(history.Incidents);

    /// <exception cref="BuildException">Some of them couldn't be written.</exception>
    public void Run(ImmutableArray<ProposedLinks> proposed, double atLeast)
    {
        var problems = new List<Problem>();
        var written = 0;
        foreach (var links in proposed
            .Where(links => links.Verdict == LinkVerdict.One && links.Proposals[0].Confidence >= atLeast))
        {
            var (source, incident) = (links.Postmortem.Source, NameOf(links.Proposals[0].Incident));
            if (RecordIncidents.In(source, [incident], problems.Add) is not { } text) continue;
            ReplaceFile.With(Path.Combine(input, source.Path), source.Text, text);
            Console.Error.WriteLine(PlainLine.Of($"Wrote {incident} into {source.Path}."));
            written++;
        }

        if (problems.Count > 0) throw new BuildException(ExitCode.Input, "Not every link was written.", problems);
        if (written == 0)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Nothing was written: of no report exactly one incident fits with a confidence of {atLeast} (--at-least)."));
    }

    /// <summary>
    /// The name by which readers of front matter find just this one: its id, else that with its source.
    /// </summary>
    private string NameOf(StatusIncident incident) =>
        names.Find(incident.Id)?.Key == incident.Key ? incident.Id : incident.Key;
}
