using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace PostmortemSite.Rendering.Charts;

/// <summary>Draws rows of events over whole years, or over whole months where they all lie within one year.</summary>
internal static class DrawStrip
{
    private const int Named = 40;
    private const int Unnamed = 26;
    private const double Inset = 2;
    private const int LongestLabel = 40;
    private const int MostTicks = 9;

    public static Drawing Of(StripData data)
    {
        var (from, until) = Ends(data.First, data.Last);
        var days = Period.DaysBetween(from, until);
        var numbers = data.Numbers;
        var hasNames = data.Rows.Any(row => row.Label.Length > 0);
        var height = hasNames ? Named : Unnamed;
        var floor = data.Rows.Length * height;
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        foreach (var (day, label) in Ticks(from, until))
        {
            marks.Add(new Stroke("grid", At(day), 0, At(day), floor));
            if (label.Length > 0)
                marks.Add(new Words("tick", At(day), floor + 16, label)
                {
                    Anchor = day == from ? "start" : day == until ? "end" : "middle",
                });
        }

        var next = 0;
        for (var i = 0; i < data.Rows.Length; i++)
        {
            var y = ((i + 1) * height) - 13;
            if (hasNames) marks.Add(new Words("label", 0, y - 13, ShortText.Of(data.Rows[i].Label, LongestLabel)));
            marks.Add(new Stroke("floor", Inset, y, 100 - Inset, y));
            foreach (var one in data.Rows[i].Events)
                marks.Add(new Glyph("event", At(one.Day), y, one.Shape) { Title = numbers.Saying(next++, 1) });
        }

        return new Drawing(floor + 22, marks.ToImmutable());

        double At(LocalDate day) => Inset + ((100 - (2 * Inset)) * Period.DaysBetween(from, day) / days);
    }

    private static (LocalDate From, LocalDate Until) Ends(LocalDate first, LocalDate last) => first.Year == last.Year
        ? (new LocalDate(first.Year, first.Month, 1), new LocalDate(last.Year, last.Month, 1).PlusMonths(1))
        : (new LocalDate(first.Year, 1, 1), new LocalDate(last.Year + 1, 1, 1));

    private static IEnumerable<(LocalDate Day, string Label)> Ticks(LocalDate from, LocalDate until)
    {
        var isYears = until.Year - from.Year > 1 || until == from.PlusYears(1);
        var number = isYears ? until.Year - from.Year : Period.Between(from, until, PeriodUnits.Months).Months;
        var every = (number + MostTicks - 1) / MostTicks;
        for (var i = 0; i <= number; i++)
        {
            var day = isYears ? from.PlusYears(i) : from.PlusMonths(i);
            if (i % every == 0)
                yield return (day, day.ToString(isYears ? "uuuu" : "MMM uuuu", CultureInfo.InvariantCulture));
            else if (i == number) yield return (day, "");
        }
    }
}
