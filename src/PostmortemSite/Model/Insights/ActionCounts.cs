using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>How many action items have come how far.</summary>
/// <param name="NotStated">Items of which nobody says.</param>
/// <param name="Open">Items not begun.</param>
/// <param name="InProgress">Items begun.</param>
/// <param name="Done">Items finished.</param>
/// <param name="Dropped">Items given up.</param>
public sealed record ActionCounts(int NotStated, int Open, int InProgress, int Done, int Dropped)
{
    /// <summary>Of fewer items no share is told.</summary>
    public const int FewestForShare = 3;

    /// <summary>All of them.</summary>
    public int All => NotStated + Stated;

    /// <summary>Those that say how far they have come: of these the done ones are a share.</summary>
    public int Stated => Open + InProgress + Done + Dropped;

    /// <summary>Those with something left to do; who doesn't say so counts as not done.</summary>
    public int StillOpen => NotStated + Open + InProgress;

    /// <summary>True if there are enough for a share to mean something.</summary>
    public bool HasShare => Stated >= FewestForShare;

    /// <summary>Counts items.</summary>
    public static ActionCounts Of(IEnumerable<ActionEntry> entries)
    {
        var states = entries.CountBy(entry => entry.State).ToImmutableDictionary();
        return new(At(ActionState.NotStated), At(ActionState.Open), At(ActionState.InProgress), At(ActionState.Done),
            At(ActionState.Dropped));

        int At(ActionState state) => states.GetValueOrDefault(state);
    }
}
