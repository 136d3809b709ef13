using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>A length of time, or the reason why nobody can tell it. Never both, never neither.</summary>
public readonly record struct Measured
{
    private readonly string? reason;

    private Measured(Duration? value, string? reason) => (Value, this.reason) = (value, reason);

    /// <summary>The length; null if it can't be told.</summary>
    public Duration? Value { get; }

    /// <summary>Why it can't be told, as a clause: "the report's start isn't known". Empty where it can.</summary>
    public string Reason => Value is null ? reason ?? "nothing is known" : "";

    /// <summary>True if it can be told.</summary>
    public bool IsKnown => Value is not null;

    public static Measured Of(Duration value) => new(value, null);

    public static Measured Unknown(string reason) => new(null, reason);

    /// <summary>
    /// From one moment to another; negative if the other comes first. What can't be compared isn't: a day with a time,
    /// a time that has a zone with one that has none.
    /// </summary>
    /// <param name="from">The earlier one.</param>
    /// <param name="fromName">What it is called in a reason, such as "the report's start".</param>
    /// <param name="to">The later one.</param>
    /// <param name="toName">What that is called.</param>
    public static Measured Between(Moment? from, string fromName, Moment? to, string toName)
    {
        if (from is null) return Unknown($"{fromName} isn't known");
        if (to is null) return Unknown($"{toName} isn't known");
        if (from.Precision == Precision.Day) return Unknown($"of {fromName} only the day is known");
        if (to.Precision == Precision.Day) return Unknown($"of {toName} only the day is known");
        return to.Since(from) is { } length
            ? Of(length)
            : Unknown($"only one of {fromName} and {toName} names a time zone");
    }

    /// <summary>True if it is known, and longer.</summary>
    public bool Exceeds(Duration threshold) => Value > threshold;

    /// <summary>Both together; unknown for the first reason.</summary>
    public static Measured operator +(Measured one, Measured other) =>
        !one.IsKnown ? one : !other.IsKnown ? other : Of(one.Value!.Value + other.Value!.Value);
}
