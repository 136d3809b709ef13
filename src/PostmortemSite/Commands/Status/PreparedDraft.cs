using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Commands.Status;

/// <summary>A text, and the incident to which it is to be put.</summary>
/// <param name="Report">The report's file.</param>
/// <param name="Target">The incident.</param>
/// <param name="Text">The text.</param>
internal sealed record PreparedDraft(string Report, PushTarget Target, DraftText Text);
