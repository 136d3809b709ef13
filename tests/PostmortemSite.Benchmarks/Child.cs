using System.Diagnostics;

namespace PostmortemSite.Benchmarks;

/// <summary>Runs a measurement in a process of its own, so that neither memory nor compiled code is handed on.</summary>
internal static class Child
{
    /// <summary>The processors that the target is set for.</summary>
    private const string Processors = "2";

    public static Measurement Measure(string what, string input, string output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in new[] { "measure", what, input, output }) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = Processors;
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? Measurement.Read(said)
            : throw new InvalidOperationException($"Measuring {what} ended with {child.ExitCode}.");
    }
}
