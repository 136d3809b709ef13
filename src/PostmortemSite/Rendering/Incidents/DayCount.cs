using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>How many days of a stretch were how: in numbers, because a share of days says nothing of hours.</summary>
/// <param name="All">All days.</param>
/// <param name="WithIncidents">Days that an incident touches.</param>
/// <param name="WithMaintenance">Days that only announced work touches.</param>
/// <param name="WithoutData">Days of which no page tells.</param>
public sealed record DayCount(int All, int WithIncidents, int WithMaintenance, int WithoutData)
{
    public static DayCount Of(ImmutableArray<DayMark> days) => new(
        days.Length,
        days.Count(day => day.Level > DayLevel.Maintenance),
        days.Count(day => day.Level == DayLevel.Maintenance),
        days.Count(day => day.Level == DayLevel.NoData));

    /// <summary><c>3 days with incidents of 90; 1 with maintenance; 12 without data</c>.</summary>
    public string Sentence
    {
        get
        {
            if (WithoutData == All) return "No data";
            var days = WithIncidents == 0
                ? "No day with an incident"
                : IncidentText.Count(WithIncidents, "day") + " with incidents";
            return $"{days} of {All}{Also(WithMaintenance, "with maintenance")}{Also(WithoutData, "without data")}";
        }
    }

    private static string Also(int number, string what) => number == 0 ? "" : $"; {number} {what}";
}

/// <summary>Days that follow each other and are touched by the same incidents.</summary>
/// <param name="Days">The days.</param>
/// <param name="Mark">What is known of each of them.</param>
public sealed record DayRun(DateInterval Days, DayMark Mark)
{
    /// <summary>The runs of days that incidents touch, newest first.</summary>
    public static ImmutableArray<DayRun> Of(ImmutableArray<DayMark> days)
    {
        var runs = new List<DayRun>();
        foreach (var mark in days.Where(day => !day.Entries.IsEmpty))
            if (runs.Count > 0 && runs[^1] is var run && run.Days.End.PlusDays(1) == mark.Day
                && run.Mark.Level == mark.Level
                && run.Mark.Entries.Select(entry => entry.Slug).SequenceEqual(mark.Entries.Select(entry => entry.Slug)))
                runs[^1] = run with { Days = new DateInterval(run.Days.Start, mark.Day) };
            else runs.Add(new DayRun(new DateInterval(mark.Day, mark.Day), mark));
        runs.Reverse();
        return [.. runs];
    }
}
