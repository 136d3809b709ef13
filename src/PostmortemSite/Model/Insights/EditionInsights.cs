namespace PostmortemSite.Model.Insights;

/// <summary>
/// What an edition's postmortems teach as a whole, made from them alone. A part that the edition doesn't show is null, so
/// that no page of it can be made.
/// </summary>
public sealed record EditionInsights
{
    /// <summary>No part is shown.</summary>
    public static EditionInsights None { get; } = new();

    /// <summary>True if there is no postmortem to learn from: then there is no page.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>All action items, or null.</summary>
    public ActionBoard? Actions { get; init; }

    /// <summary>How fast people responded.</summary>
    public ResponseInsights? Response { get; init; }

    /// <summary>Which failures came back.</summary>
    public RecurrenceInsights? Recurrence { get; init; }

    /// <summary>Where it hurts.</summary>
    public PatternInsights? Patterns { get; init; }

    /// <summary>True if there is a page to begin with.</summary>
    public bool HasPages => !IsEmpty && (Response is not null || Recurrence is not null || Patterns is not null);

    /// <summary>True if there is any page: of what they teach, or of action items.</summary>
    public bool IsShown => HasPages || (!IsEmpty && Actions is not null);

    /// <summary>True if the files for other programs are made.</summary>
    public bool HasData { get; init; }
}
