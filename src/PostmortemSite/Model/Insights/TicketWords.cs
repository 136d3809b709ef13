namespace PostmortemSite.Model.Insights;

/// <summary>The states as files write them: <c>in-progress</c>.</summary>
public static class TicketWords
{
    /// <summary>The word of a state.</summary>
    public static string Of(ActionState state) => state switch
    {
        ActionState.NotStated => "not-stated",
        ActionState.Open => "open",
        ActionState.InProgress => "in-progress",
        ActionState.Done => "done",
        ActionState.Dropped => "dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a word; null if it isn't one.</summary>
    public static ActionState? StateOf(string? word)
    {
        foreach (var state in Enum.GetValues<ActionState>())
            if (Of(state) == word) return state;
        return null;
    }
}
