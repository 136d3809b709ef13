using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>
/// Tries, at every build, what redaction takes for granted, and passes the archive on only if all of it holds: on a
/// machine where masks see nothing, a build would otherwise go well.
/// </summary>
public sealed class RunSelfTests : IModule<Archive<Internal>, Archive<Internal>>
{
    private readonly ImmutableArray<SelfTest> tests;

    /// <summary>With every test of the product.</summary>
    public RunSelfTests()
        : this(SelfTest.Standard)
    {
    }

    /// <summary>With other tests.</summary>
    internal RunSelfTests(ImmutableArray<SelfTest> tests) => this.tests = tests;

    /// <inheritdoc/>
    public Phase Phase => Phase.Process;

    /// <inheritdoc/>
    /// <exception cref="BuildException">Something doesn't hold here.</exception>
    public Archive<Internal> Run(Archive<Internal> input) =>
        tests.FirstOrDefault(test => !test.Holds()) is { } failed
            ? throw new BuildException(ExitCode.Usage,
                $"The self-test {failed.Name} failed: redaction can't be relied on here, and nothing was built. {failed.Remedy}")
            : input;
}
