using NodaTime;

namespace PostmortemSite.Model;

/// <summary>A duration that a report states in its text. It is compared with the timestamps and never put in their place.</summary>
/// <param name="Name">What it is the duration of, as written: <c>Time to repair</c>.</param>
/// <param name="Text">The duration as written, with its remarks: <c>7h (during support hours)</c>.</param>
/// <param name="Length">The duration; null where the text states none, or more than one.</param>
/// <param name="Line">The line in the source file, from 1.</param>
public sealed record StatedDuration(string Name, string Text, Duration? Length, int Line);
