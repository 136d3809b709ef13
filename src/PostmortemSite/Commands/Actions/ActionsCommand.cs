using System.CommandLine;

namespace PostmortemSite.Commands.Actions;

/// <summary><c>actions</c>: what the reports promised, and how far it has come.</summary>
internal static class ActionsCommand
{
    public static Command Create(TimeProvider clock) => new("actions", "Follows what the reports promised to its end.")
    {
        ListActions.Create(clock),
        PullActionsCommand.Create(clock),
    };
}
