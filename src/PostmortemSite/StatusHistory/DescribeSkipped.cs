using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Tells which records of a file were left out: the first few of them, and, where they are more than a fifth, that the
/// file can't be trusted.
/// </summary>
internal static class DescribeSkipped
{
    private const int MaxTold = 10;
    private const double MaxShare = 0.2;

    public static void Of(SourceFile file, StatusReading reading, Action<Problem> report)
    {
        var skipped = reading.Skipped.Where(record => !record.IsNoIncident).ToList();
        foreach (var record in skipped.Take(MaxTold))
            report(Problem.Warning(record.Place.Path, record.Place.Position, "status-record",
                $"\"{record.What}\" is left out: {record.Reason}.", "Correct it at the source and fetch it again."));
        if (skipped.Count > MaxTold)
            report(Problem.Warning(file.Path, Position.Start, "status-record",
                $"{skipped.Count - MaxTold:N0} more records are left out.",
                "See them with \"postmortem-site status list --flags\"."));

        var all = reading.Incidents.Count + skipped.Count;
        if (skipped.Count > all * MaxShare)
            report(Problem.Error(file.Path, Position.Start, "status-records",
                $"{skipped.Count:N0} of {all:N0} records can't be read, more than a fifth.",
                "Declare the file's \"format\" in site.yml, fetch it again, or take it out of the folder."));
    }
}
