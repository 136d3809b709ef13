using PostmortemSite.Model;

namespace PostmortemSite.Commands;

/// <summary>Turns how a command ended into words and an exit code.</summary>
internal static class Outcome
{
    /// <summary>
    /// Runs a command. What its user can mend is explained; anything else is a bug of ours and says so.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="printProblems">Prints the problems that stopped it, if it has a way of its own.</param>
    public static int Of(Action command, Action<IEnumerable<Problem>>? printProblems = null)
    {
        try
        {
            command();
            return (int)ExitCode.Fine;
        }
        catch (BuildException failure)
        {
            (printProblems ?? (problems => PrintProblems.All(problems)))(failure.Problems);
            Console.Error.WriteLine(failure.Message);
            return (int)failure.Code;
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.OfType<BuildException>().FirstOrDefault() is { } failure)
        {
            return Of(() => throw failure, printProblems);
        }
        catch (Exception exception) when (Unwrapped(exception) is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The disk failed: {Unwrapped(exception).Message} Check the rights and the space left.");
            return (int)ExitCode.Publishing;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, both trees are as they were, and the user learns what to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine("This is a bug of postmortem-site; nothing was published. Please report what follows.");
            Console.Error.WriteLine(exception);
            return (int)ExitCode.Bug;
        }
    }

    private static Exception Unwrapped(Exception exception) =>
        exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
}
