namespace PostmortemSite.Pipelines;

/// <summary>Where in a build a module belongs; only for the report of timings.</summary>
public enum Phase
{
    /// <summary>Reading from disk.</summary>
    Input,

    /// <summary>Making sense of it.</summary>
    Process,

    /// <summary>Making pages.</summary>
    PostProcess,

    /// <summary>Checking and publishing.</summary>
    Output,
}

/// <summary>
/// One step of the build, named with a verb: takes what the step before it made, gives what the next one needs, and
/// touches nothing else.
/// </summary>
/// <typeparam name="TIn">What it takes.</typeparam>
/// <typeparam name="TOut">What it gives.</typeparam>
public interface IModule<in TIn, out TOut>
{
    /// <summary>Where in a build it belongs.</summary>
    Phase Phase { get; }

    /// <summary>Does the step.</summary>
    TOut Run(TIn input);
}
