using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tracking;

namespace PostmortemSite.Commands.Actions;

/// <summary>Tells what a pull brought: to people, or to scripts.</summary>
internal interface IPrintTickets
{
    /// <summary>A tracker that was pulled.</summary>
    void Result(MergedTickets merged, bool isWritten);

    /// <summary>A tracker that wasn't.</summary>
    void Failure(ActionTracker tracker, FetchException failure);

    /// <summary>There are no more.</summary>
    void End();
}
