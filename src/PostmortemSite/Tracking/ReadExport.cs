using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Reading;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tracking;

/// <summary>
/// Reads what somebody exported from a tracker, whichever it is: CSV or JSON, with columns that are declared or go by
/// one of the usual names. Only tickets that the archive names are kept, and of these no text.
/// </summary>
/// <param name="tracker">The tracker.</param>
/// <param name="named">The tickets that the archive names.</param>
internal sealed class ReadExport(ActionTracker tracker, NamedTickets named)
{
    /// <summary>The largest export, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly SortedDictionary<string, int> unknownStates = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknownDays = new(StringComparer.Ordinal);

    /// <summary>The tickets, and sentences on what wasn't understood.</summary>
    /// <exception cref="BuildException">It isn't an export, or has no column for what is needed.</exception>
    public PulledTickets From(SourceFile file)
    {
        var (columns, rows) = Rows(file);
        var known = new ExportColumns(tracker, columns, file.Path);
        var tickets = ImmutableArray.CreateBuilder<TrackedTicket>();
        foreach (var row in rows)
            if (Ticket(row, known) is { } ticket) tickets.Add(ticket);
        return new PulledTickets(
            tracker, [.. tickets.DistinctBy(ticket => ticket.Key, StringComparer.OrdinalIgnoreCase)])
        {
            Warnings = [.. Warnings()],
        };
    }

    private static (ImmutableArray<string> Columns, ImmutableArray<ExportRow> Rows) Rows(SourceFile file)
    {
        if (file.Text.AsSpan().TrimStart() is not ['{' or '[', ..]) return ReadCsvExport.From(file.Text);
        try
        {
            using var json = JsonDocument.Parse(file.Text, Options);
            return ReadJsonExport.From(json.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new BuildException(ExitCode.Input, "Nothing was pulled.",
            [
                Problem.Error(file.Path, ReadJson.At(wrong), "json", "This isn't valid JSON.", "Export it again."),
            ]);
        }
    }

    private TrackedTicket? Ticket(ExportRow row, ExportColumns columns)
    {
        var address = JsonReading.Address(row.Of(columns.Url).FirstOrDefault());
        if (row.Of(columns.Key).FirstOrDefault() is not { } key || !named.Has(key, address)) return null;
        var word = row.Of(columns.State).FirstOrDefault() ?? "";
        return new TrackedTicket(tracker.Name, key, StateOf(word, row, columns))
        {
            StateText = word,
            Address = address,
            Since = Day(row.Of(columns.Since)),
            Due = Day(row.Of(columns.Due)),
            Assignees = [.. row.Of(columns.Assignee).Distinct(StringComparer.Ordinal)],
        };
    }

    private ActionState StateOf(string word, ExportRow row, ExportColumns columns)
    {
        if (word.Length == 0) return ActionState.NotStated;
        if (TrackerWords.StateOf(word, tracker) is { } state) return state;
        if (row.Of(columns.Category).FirstOrDefault() is { } category
            && TrackerWords.StateOf(category, tracker) is { } meant)
            return meant;
        unknownStates[word] = unknownStates.GetValueOrDefault(word) + 1;
        return ActionState.NotStated;
    }

    private LocalDate? Day(ImmutableArray<string> values)
    {
        if (values.IsEmpty) return null;
        if (ExportDay.Of(values[0]) is { } day) return day;
        unknownDays.Add(values[0]);
        return null;
    }

    private IEnumerable<string> Warnings()
    {
        foreach (var (word, count) in unknownStates)
            yield return $"{(count == 1 ? "1 ticket has" : $"{count:N0} tickets have")} the state \"{word}\", and nobody " +
                "knows what that means. Declare it under the tracker's \"states\".";
        if (unknownDays.Count > 0)
            yield return $"{(unknownDays.Count == 1 ? "1 date isn't" : $"{unknownDays.Count:N0} dates aren't")} " +
                $"understood, such as \"{unknownDays.Min}\". Export them as 2026-03-01.";
    }
}
