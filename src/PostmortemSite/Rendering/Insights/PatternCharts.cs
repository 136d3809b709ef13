using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Rendering.Insights;

/// <summary>Patterns as charts show them: names, counts and the pages that they lead to.</summary>
internal static class PatternCharts
{
    /// <summary>As many words are ranked; the rest have their own index.</summary>
    private const int MostRanked = 12;

    public static HeatData Causes(PatternMatrix causes) =>
        Matrix("cause", "causes", causes, SiteAddress.OfCause, SiteAddress.OfCauseAt);

    public static HeatData Triggers(PatternMatrix triggers) =>
        Matrix("trigger", "triggers", triggers, SiteAddress.OfTrigger, SiteAddress.OfTriggerAt);

    /// <summary>Words by how many postmortems name them.</summary>
    public static BarData Ranked(
        string id, string title, string kind, IEnumerable<Listing> listings, Func<Term, SiteAddress> addressOf) =>
        new(id, title, kind, "Postmortems", ChartUnit.Count, [.. listings.Take(MostRanked).Select(listing =>
            new BarValue(listing.Term.Name, listing.Postmortems.Length) { Address = addressOf(listing.Term) })]);

    public static BarData Found(PatternInsights patterns)
    {
        var known = patterns.Found.Sum(found => found.Postmortems.Length);
        return Ranked("found-by", "Who noticed", "Found by", patterns.Found, SiteAddress.OfFound) with
        {
            Whole = known,
            Note = Join($"Of the {Count.Of(known)} that say.",
                PatternText.LeftOut(patterns.Total - known, "doesn’t", "don’t")),
        };
    }

    public static StackData Years(string id, string title, PatternYears years) => new(
        id, title, "Year", [.. years.Years.Select(PatternText.Of)],
        [.. years.Rows.Select(row => new StackSeries(row.Term.Name, row.Counts))])
    { Note = PatternText.LeftOut(years.Without, "doesn’t say, or has no date", "don’t say, or have no date") };

    public static HeatData Week(PatternWeek week)
    {
        var counts = week.Starts.ToDictionary(start => (start.Day, start.Stretch), start => start.Postmortems.Length);
        var stretches = Enumerable.Range(0, PatternWeek.Stretches).ToList();
        return new HeatData("starts", "Incidents by weekday and hour of their start", ("Weekday", "Hours"),
            [.. stretches.Select(stretch => new HeatName(PatternText.HoursOf(stretch),
                week.Starts.Where(start => start.Stretch == stretch).Sum(start => start.Postmortems.Length)))],
            [.. Enumerable.Range(1, 7).Select(number => (IsoDayOfWeek)number).Select(day => new HeatRow(
                new HeatName(day.ToString(),
                    week.Starts.Where(start => start.Day == day).Sum(start => start.Postmortems.Length)),
                [.. stretches.Select(stretch => counts.TryGetValue((day, stretch), out var count)
                    ? new HeatCell(count, SiteAddress.OfStart(day, stretch))
                    : new HeatCell(0))]))])
        {
            Note = Join("On the clock that each report was written by.",
                PatternText.LeftOut(week.Unknown, "gives no time", "give no time")),
        };
    }

    private static HeatData Matrix(
        string one, string many, PatternMatrix matrix,
        Func<Term, SiteAddress> addressOf, Func<Term, Term, SiteAddress> addressOfCell)
    {
        var cells = matrix.Cells.ToDictionary(cell => (Key(cell.Service), Key(cell.Column)));
        return new HeatData(
            $"{many}-by-service", $"Postmortems by service and {one}", ("Service", FollowUpText.Capital(one)),
            [.. matrix.Columns.Select(column => Name(column, addressOf))],
            [.. matrix.Services.Select(service => new HeatRow(
                Name(service, SiteAddress.OfService), [.. matrix.Columns.Select(column => Cell(service, column))]))])
        {
            Note = Note(matrix, one, many),
        };

        HeatCell Cell(Listing service, Listing column) =>
            cells.TryGetValue((Key(service.Term), Key(column.Term)), out var cell)
                ? new HeatCell(cell.Postmortems.Length, addressOfCell(cell.Column, cell.Service))
                : new HeatCell(0);

        static string Key(Term term) => term.Key.ToUpperInvariant();
    }

    private static HeatName Name(Listing listing, Func<Term, SiteAddress> addressOf) =>
        new(listing.Term.Name, listing.Postmortems.Length, addressOf(listing.Term));

    private static string Note(PatternMatrix matrix, string one, string many) => Join(
        $"A postmortem counts for each of its services and {many}, and once in “All”.",
        PatternText.LeftOut(matrix.Without, $"names no {one}", $"name no {one}"),
        NotShown(matrix.MoreColumns.Length, $"rarer {one}", $"rarer {many}"),
        NotShown(matrix.MoreServices, "service with fewer", "services with fewer"));

    private static string NotShown(int number, string one, string many) => number switch
    {
        0 => "",
        1 => $"1 {one} isn’t shown.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {many} aren’t shown."),
    };

    private static string Join(params ImmutableArray<string> sentences) =>
        string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
