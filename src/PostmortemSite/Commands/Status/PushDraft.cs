using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Commands.Status;

/// <summary>Sends a draft, unless there is one that somebody else may have written.</summary>
/// <param name="api">Statuspage.</param>
/// <param name="print">Prints what came of it.</param>
internal sealed class PushDraft(StatuspageApi api, PrintPush print)
{
    /// <param name="draft">The draft.</param>
    /// <param name="replaces">True if a draft that is there may be replaced.</param>
    /// <exception cref="BuildException">It wasn't sent.</exception>
    public async Task Run(PreparedDraft draft, bool replaces)
    {
        try
        {
            var there = await api.Read(draft.Target);
            if (there?.Draft == draft.Text.Markdown)
            {
                print.IsThere(draft);
                return;
            }

            if (there?.Draft is { } other && !replaces)
                throw new BuildException(ExitCode.Usage,
                    $"The incident has another draft of {other.Length:N0} characters. Nothing was sent; --replace "
                        + "overwrites it.");
            await api.WriteDraft(draft.Target, draft.Text.Markdown);
            print.Sent(draft, there?.IsPublished == true);
        }
        catch (FetchException failure)
        {
            throw new BuildException(ExitCode.Network, PlainLine.Of($"{failure.Text} The draft wasn't put there."));
        }
    }
}
