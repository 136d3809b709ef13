using System.Collections.Frozen;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Parsing.Actions;

namespace PostmortemSite.Tracking;

/// <summary>What trackers' words for states mean: as declared, else as authors use them, else as trackers do.</summary>
internal static class TrackerWords
{
    private static readonly FrozenDictionary<string, ActionState> Usual = new Dictionary<string, ActionState>
    {
        ["triage"] = ActionState.Open,
        ["reopened"] = ActionState.Open,
        ["opened"] = ActionState.Open,
        ["indeterminate"] = ActionState.InProgress,
        ["in development"] = ActionState.InProgress,
        ["code review"] = ActionState.InProgress,
        ["testing"] = ActionState.InProgress,
        ["in testing"] = ActionState.InProgress,
        ["in qa"] = ActionState.InProgress,
        ["verified"] = ActionState.Done,
        ["duplicate"] = ActionState.Dropped,
        ["not planned"] = ActionState.Dropped,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The state that a word means; null if nobody knows.</summary>
    public static ActionState? StateOf(string word, ActionTracker tracker)
    {
        if (tracker.States.TryGetValue(word, out var declared)) return declared;
        var plain = word.Trim().Replace('_', ' ');
        return ActionWords.State(plain) ?? (Usual.TryGetValue(plain, out var usual) ? usual : null);
    }
}
