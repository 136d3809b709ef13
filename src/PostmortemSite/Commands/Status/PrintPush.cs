using System.Text;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Commands.Status;

/// <summary>Prints a draft and what became of it: the draft on standard output, all else on standard error.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class PrintPush(TextWriter output, TextWriter error)
{
    /// <summary>Where the draft belongs, and its text.</summary>
    public void Draft(PreparedDraft draft)
    {
        var (text, target) = (draft.Text, draft.Target);
        error.WriteLine(PlainLine.Of($"Page {target.PageId}, incident {target.IncidentId}: {target.Name}"));
        error.WriteLine($"{draft.Report}: {text.Markdown.Length:N0} characters, "
            + $"{Encoding.UTF8.GetByteCount(text.Markdown):N0} bytes"
            + (text.IsShortened
                ? $". Its last sections are left out: Statuspage takes {DraftText.MaxLength:N0} characters."
                : ""));
        foreach (var line in text.Markdown.TrimEnd('\n').Split('\n')) output.Write(PlainLine.Of(line) + "\n");
    }

    public void NotSent() => error.WriteLine("Nothing was sent. --send puts it there as a draft.");

    public void IsThere(PreparedDraft draft) =>
        error.WriteLine($"Incident {draft.Target.IncidentId} has exactly this draft already; nothing was sent.");

    /// <summary>The draft is there.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="isPublished">True if a postmortem was published before.</param>
    public void Sent(PreparedDraft draft, bool isPublished) => error.WriteLine(
        $"The draft is on incident {draft.Target.IncidentId}. "
        + (isPublished ? "Customers go on reading the postmortem that is published" : "Customers see nothing of it")
        + " until somebody publishes the draft on Statuspage.");
}
