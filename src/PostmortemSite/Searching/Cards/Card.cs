using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Searching.Cards;

/// <summary>
/// What a list of results shows of a postmortem, so that a reader can tell without opening it: what happened, what
/// resolved it, and whether its action items were ever done. Texts are plain and empty where the report has none.
/// </summary>
/// <param name="Ref">Its page's path below <c>postmortems/</c>, such as <c>disk-full/</c>.</param>
/// <param name="Title">Its title.</param>
public sealed record Card(string Ref, string Title)
{
    /// <summary>The day of the incident, or null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The severity's name.</summary>
    public string Severity { get; init; } = "";

    /// <summary>The severity's place in the site's order, 1 for the worst; 0 where none is given or declared.</summary>
    public int SeverityRank { get; init; }

    /// <summary>The names of the services affected.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>The names of what set it off.</summary>
    public ImmutableArray<string> Triggers { get; init; } = [];

    /// <summary>The names of the causes.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>How it was noticed.</summary>
    public string Detection { get; init; } = "";

    /// <summary>One or two sentences.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What resolved it, in at most 240 characters.</summary>
    public string Fix { get; init; } = "";

    /// <summary>How far its action items have come.</summary>
    public CardActions Actions { get; init; } = CardActions.None;

    /// <summary>The language of its text as a BCP 47 tag; null for the site's own.</summary>
    public string? Language { get; init; }

    /// <summary>True if its text runs from right to left.</summary>
    public bool IsRightToLeft { get; init; }
}

/// <summary>A postmortem's action items, counted.</summary>
/// <param name="Total">All of them; those that were given up are neither open nor done.</param>
/// <param name="Open">Those that the report calls open or in progress.</param>
/// <param name="Done">Those that the report calls done.</param>
/// <param name="NotStated">Those of which the report says nothing.</param>
/// <param name="FirstOpen">The first open ones, at most three.</param>
public sealed record CardActions(int Total, int Open, int Done, int NotStated, ImmutableArray<OpenAction> FirstOpen)
{
    /// <summary>There are none.</summary>
    public static CardActions None { get; } = new(0, 0, 0, 0, []);
}

/// <summary>Something still to be done. Who is to do it isn't told.</summary>
/// <param name="Text">What, in at most 140 characters.</param>
/// <param name="Due">By when, or null; the public text doesn't say.</param>
public sealed record OpenAction(string Text, LocalDate? Due);
