using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Snapshots;

namespace PostmortemSite.Commands.Status;

/// <summary>Prints what a pull brought: the result on standard output, what is wrong on standard error.</summary>
/// <param name="clock">The clock, for a snapshot's age.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class PrintPull(TimeProvider clock, TextWriter output, TextWriter error)
{
    /// <summary>A source that was pulled.</summary>
    public void Result(PulledSource pulled, bool isCheck)
    {
        var (name, merged) = (pulled.Source.Name, pulled.Merged);
        foreach (var warning in pulled.Warnings) error.WriteLine(PlainLine.Of($"{name}: {warning} (warning)"));
        if (pulled.Failure is { } failure) error.WriteLine(PlainLine.Of($"{name}: {failure.Text}"));
        var what = merged.Changes.Length == 0 ? "nothing new" : string.Join(", ", Counts(merged));
        var where = !pulled.IsWorthWriting ? $"{pulled.Before.Path} is as it was"
            : isCheck ? $"would be written to {pulled.After.Path}" : $"written to {pulled.After.Path}";
        output.WriteLine(PlainLine.Of($"{name}: {what} ({merged.Incidents.Length:N0} known), {where}"));
        if (!isCheck) return;
        foreach (var change in merged.Changes) output.WriteLine(PlainLine.Of($"  {Line(change)}"));
    }

    /// <summary>A source that wasn't: why, and how old what is there is.</summary>
    public void Failure(StatusSource source, FetchException failure, Snapshot snapshot)
    {
        var state = snapshot switch
        {
            { Text: null } => "Nothing was fetched of it before.",
            { Fetched: { } fetched } => $"{snapshot.Path} stays as it was fetched {Age(fetched)}.",
            _ => $"{snapshot.Path} stays as it is.",
        };
        error.WriteLine(PlainLine.Of($"{source.Name}: {failure.Text} {state}"));
    }

    private static IEnumerable<string> Counts(MergedHistory merged)
    {
        yield return $"{merged.Count(HistoryChangeKind.New):N0} new";
        yield return $"{merged.Count(HistoryChangeKind.Changed):N0} changed";
        yield return $"{merged.Count(HistoryChangeKind.Vanished):N0} vanished";
        if (merged.Count(HistoryChangeKind.Returned) is var returned and > 0) yield return $"{returned:N0} back";
        if (merged.Count(HistoryChangeKind.Reused) is var reused and > 0) yield return $"{reused:N0} with a reused id";
    }

    private static string Line(HistoryChange change) => string.Join('\t',
        change.Kind.ToString().ToLowerInvariant(),
        change.Incident.Id,
        change.Incident.Started is { } started ? StatusTime.Write(started) : "-",
        change.Incident.Name);

    private string Age(Moment fetched)
    {
        var days = (int)(Instant.FromDateTimeOffset(clock.GetUtcNow()) - StatusTime.Rank(fetched)).TotalDays;
        return days switch
        {
            <= 0 => "today",
            1 => "yesterday",
            _ => $"{days:N0} days ago",
        } + $" ({StatusTime.Write(fetched)})";
    }
}
