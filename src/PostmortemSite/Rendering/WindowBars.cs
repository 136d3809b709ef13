using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering;

/// <summary>
/// The real window and those that the status page showed as bars over one line of time, in units of
/// <see cref="Width"/>.
/// </summary>
/// <param name="Real">The real window.</param>
/// <param name="Shown">What the status page showed.</param>
internal sealed record WindowBars(Bar Real, ImmutableArray<Bar> Shown)
{
    /// <summary>How wide the drawing is in its own units.</summary>
    public const int Width = 1000;

    private const int Narrowest = 4;

    /// <summary>The bars; null where not every end is known, or there is nothing to draw.</summary>
    public static WindowBars? Of(Reconciliation reconciliation)
    {
        if (reconciliation is not { Shown: { IsEmpty: false } shown, Real.Value: { } length }) return null;
        var (from, until) = (Duration.Min(Duration.Zero, shown[0].From), Duration.Max(length, shown[^1].Until));
        return until > from
            ? new WindowBars(Place(new Stretch(Duration.Zero, length)), [.. shown.Select(Place)])
            : null;

        Bar Place(Stretch stretch)
        {
            var width = Math.Max(Narrowest, At(stretch.Until) - At(stretch.From));
            return new Bar(Math.Min(At(stretch.From), Width - width), width);
        }

        int At(Duration sinceStart) => (int)Math.Round(Width * ((sinceStart - from) / (until - from)));
    }
}

/// <summary>A bar: where it begins and how wide it is.</summary>
internal readonly record struct Bar(int Left, int Width);
