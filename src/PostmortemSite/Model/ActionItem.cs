using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model;

/// <summary>How far an action item has come, as far as the report says.</summary>
public enum ActionState
{
    /// <summary>The report doesn't say.</summary>
    NotStated,

    /// <summary>Not begun.</summary>
    Open,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up, or tried and failed.</summary>
    Dropped,
}

/// <summary>Something that a report promises to do. Everything but the text is optional.</summary>
/// <param name="Text">What is to be done, as plain text.</param>
/// <param name="Html">What is to be done, as safe HTML.</param>
/// <param name="Markdown">
/// What is to be done, as the author's Markdown on one line: what redaction carries over. Empty in a block that the
/// author marked as internal.
/// </param>
/// <param name="State">How far it has come.</param>
/// <param name="Line">The line in the source file, from 1.</param>
public sealed record ActionItem(string Text, string Html, string Markdown, ActionState State, int Line)
{
    /// <summary>
    /// The state as written, such as <c>DONE</c> or <c>完了</c>; empty where a checkbox or nothing says it.
    /// </summary>
    public string StateText { get; init; } = "";

    /// <summary>The report's own number for it, such as <c>P-1</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Who will do it, as written.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>The day by which it is to be done.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The due date as written, where it isn't a date ("next sprint").</summary>
    public string? DueText { get; init; }

    /// <summary>The day on which it was done or given up, where the state says it: "Done 2024-03-18".</summary>
    public LocalDate? Closed { get; init; }

    /// <summary>The priority as written, such as <c>P1</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>The ticket: an address where the text links one, else the key as written.</summary>
    public string? Ticket { get; init; }

    /// <summary>The heading or label under which it stands, such as <c>Prevention</c>.</summary>
    public string? Group { get; init; }

    /// <summary>Columns of its table that mean none of the above, with their titles and safe HTML.</summary>
    public ImmutableArray<(string Title, string Html)> Notes { get; init; } = [];

    /// <summary>True while there is still something to do.</summary>
    public bool IsOpen => State is ActionState.NotStated or ActionState.Open or ActionState.InProgress;
}
