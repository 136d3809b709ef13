using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>A stretch of an incident, from one known moment to the next, laid out on a strip.</summary>
/// <param name="From">The moment's name at its beginning, such as <c>detected</c>.</param>
/// <param name="To">The moment's name at its end.</param>
/// <param name="Length">How long it took.</param>
/// <param name="Left">Where it begins on the strip, in units of <see cref="StripWidth"/>.</param>
/// <param name="Width">How wide it is: as its length, but never too narrow to see.</param>
public sealed record PhaseSpan(string From, string To, Duration Length, int Left, int Width)
{
    /// <summary>The strip's width in its own units.</summary>
    public const int StripWidth = 1000;

    private const int Narrowest = 24;

    /// <summary>The stretches between the known moments; none where fewer than two can be put in order.</summary>
    public static ImmutableArray<PhaseSpan> Of(IncidentTimes times)
    {
        var known = times.Known().Where(moment => moment.Name != "published").ToList();
        var lengths = known.Skip(1).Select((moment, index) => moment.Moment.Since(known[index].Moment)).ToList();
        if (lengths.Count == 0 || lengths.Any(length => length is null || length < Duration.Zero)) return [];

        var total = lengths.Sum(length => length!.Value.TotalSeconds);
        if (total <= 0) return [];
        var spans = ImmutableArray.CreateBuilder<PhaseSpan>(lengths.Count);
        var left = 0;
        for (var i = 0; i < lengths.Count; i++)
        {
            var shared = (StripWidth - lengths.Count * Narrowest) * (lengths[i]!.Value.TotalSeconds / total);
            var width = i == lengths.Count - 1 ? StripWidth - left : Narrowest + (int)shared;
            spans.Add(new PhaseSpan(known[i].Name, known[i + 1].Name, lengths[i]!.Value, left, width));
            left += width;
        }

        return spans.MoveToImmutable();
    }
}
