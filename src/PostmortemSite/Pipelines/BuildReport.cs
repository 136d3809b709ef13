namespace PostmortemSite.Pipelines;

/// <summary>How long each module took. The only part of a build that looks at a clock.</summary>
/// <param name="clock">The clock.</param>
/// <param name="started">Told each module's name as it begins, for a progress display.</param>
public sealed class BuildReport(TimeProvider clock, Action<string>? started = null)
{
    private readonly List<ModuleTime> times = [];

    /// <summary>A report that nobody reads.</summary>
    public static BuildReport Silent => new(TimeProvider.System);

    /// <summary>The modules in the order in which they ran.</summary>
    public IReadOnlyList<ModuleTime> Times => times;

    /// <summary>Begins a pipeline.</summary>
    public Pipeline<T> Pipeline<T>(string name, T input) => new(name, this, input);

    internal T Time<T>(string pipeline, string module, Phase phase, Func<T> run)
    {
        started?.Invoke($"{pipeline}: {module}");
        var start = clock.GetTimestamp();
        var result = run();
        times.Add(new ModuleTime(pipeline, module, phase, clock.GetElapsedTime(start)));
        return result;
    }
}

/// <summary>The time that one module took.</summary>
public sealed record ModuleTime(string Pipeline, string Module, Phase Phase, TimeSpan Elapsed);
