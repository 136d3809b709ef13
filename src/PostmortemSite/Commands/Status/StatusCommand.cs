using System.CommandLine;

namespace PostmortemSite.Commands.Status;

/// <summary><c>status</c>: what the status pages told their customers, and how it fits the reports.</summary>
internal static class StatusCommand
{
    public static Command Create(TimeProvider clock) => new("status", "Works with the status pages' incident history.")
    {
        ListStatus.Create(clock),
        PullStatusCommand.Create(clock),
        LinkStatusCommand.Create(clock),
        PushStatusCommand.Create(clock),
    };
}
