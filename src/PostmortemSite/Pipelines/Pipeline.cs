namespace PostmortemSite.Pipelines;

/// <summary>
/// A named chain of modules, each run as it is added, and timed. That the chain fits together is checked by the
/// compiler: a module takes what the one before it gave, or it can't be added.
/// </summary>
/// <typeparam name="T">What the chain has made so far.</typeparam>
public sealed class Pipeline<T>
{
    private readonly string name;
    private readonly BuildReport report;

    internal Pipeline(string name, BuildReport report, T value)
    {
        this.name = name;
        this.report = report;
        Value = value;
    }

    /// <summary>What the chain has made.</summary>
    public T Value { get; }

    /// <summary>Runs a module on what the chain has made so far.</summary>
    public Pipeline<TNext> Then<TNext>(IModule<T, TNext> module)
    {
        var moduleName = module.GetType().Name.Split('`')[0];
        return new Pipeline<TNext>(name, report, report.Time(name, moduleName, module.Phase, () => module.Run(Value)));
    }
}
