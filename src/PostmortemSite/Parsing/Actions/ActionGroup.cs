using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>What a heading or a bold line says of the items below it.</summary>
/// <param name="Name">The group that they make, or null.</param>
internal sealed record ActionGroup(string? Name)
{
    /// <summary>Whose they are, where the label names people.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>How far they have come, where the label says that.</summary>
    public ActionState State { get; init; }

    /// <summary>True if what stands below explains words rather than promises anything.</summary>
    public bool IsLegend { get; init; }

    public static ActionGroup None { get; } = new(Name: null);

    /// <summary>The group that a heading or label opens inside of another.</summary>
    public static ActionGroup Of(string label, ActionGroup outer)
    {
        label = label.Trim().TrimEnd(':', '：', ' ');
        var owners = OwnerNames.OfLabel(label);
        if (!owners.IsEmpty) return outer with { Owners = owners };
        return new ActionGroup(label)
        {
            State = ActionWords.Heading(label) ?? outer.State,
            IsLegend = NotActions.IsLegend(label),
        };
    }
}
