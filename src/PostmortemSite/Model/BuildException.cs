using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>
/// How the command ends: what a script may rely on. Anything but <see cref="Fine"/> left both trees as they were.
/// </summary>
public enum ExitCode
{
    Fine = 0,

    /// <summary>There are problems in the input.</summary>
    Input = 1,

    /// <summary>The command line or the configuration is wrong.</summary>
    Usage = 2,

    /// <summary>The redaction gate refused to publish.</summary>
    Leak = 3,

    /// <summary>The network, or another system outside, failed.</summary>
    Network = 4,

    /// <summary>The disk, or publishing, failed.</summary>
    Publishing = 5,

    /// <summary>A bug of ours.</summary>
    Bug = 70,
}

/// <summary>A build that can't go on, for a reason that its user can mend.</summary>
public sealed class BuildException : Exception
{
    /// <param name="code">How the command will end.</param>
    /// <param name="message">What is wrong and what to do, in a sentence or two.</param>
    /// <param name="problems">The places, where there are any.</param>
    public BuildException(ExitCode code, string message, IEnumerable<Problem>? problems = null)
        : base(message)
    {
        Code = code;
        Problems = [.. problems ?? []];
    }

    /// <summary>How the command will end.</summary>
    public ExitCode Code { get; }

    /// <summary>The places, where there are any.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
