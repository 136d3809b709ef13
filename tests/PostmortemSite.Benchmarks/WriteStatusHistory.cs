using System.Text.Json;

namespace PostmortemSite.Benchmarks;

/// <summary>Writes a made-up status page's history in Statuspage's form: an incident for each report, up to a number.</summary>
/// <param name="count">How many incidents.</param>
internal sealed class WriteStatusHistory(int count)
{
    private static readonly string[] Impacts = ["minor", "minor", "minor", "major", "critical", "none"];

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        page = new { id = "tn4vr2k8xw1m", name = "Tannery Lane", url = "https://status.tannery.example", time_zone = "Etc/UTC" },
        incidents = Enumerable.Range(0, count).Select(Incident),
    });

    private static object Incident(int number)
    {
        var (report, dice) = (ReportName.Of(number), new Dice((ulong)number + 77));
        var started = report.Started.AddMinutes(dice.Between(2, 90));
        var updates = dice.Between(2, 6);
        var component = new { id = $"c{report.Service.Length}{report.Service[0]}", name = report.Service };
        return new
        {
            id = $"i{number:x6}",
            name = $"Trouble with {report.Service}",
            status = "resolved",
            impact = dice.One(Impacts),
            started_at = started,
            resolved_at = started.AddMinutes(20 * updates),
            components = new[] { component },
            incident_updates = Enumerable.Range(0, updates).Reverse().Select(update => new
            {
                id = $"u{number:x6}{update}",
                status = update == 0 ? "investigating" : update == updates - 1 ? "resolved" : "monitoring",
                body = $"The {report.Thing} of <b>{report.Service}</b> {dice.One(Lexicon.Qualities)}.\r\nWe are sorry.",
                display_at = started.AddMinutes(20 * update),
            }),
        };
    }
}
