using System.Globalization;

namespace PostmortemSite.Benchmarks;

/// <summary>Prints what search costs, as Markdown.</summary>
internal static class SearchReport
{
    public static void Index(int count, Measurement measured)
    {
        Print($"\n### Search in {count:N0} postmortems, one edition, beyond reading and parsing\n");
        Print($"| step | ms | allocated, MB | collections |");
        Print($"|---|--:|--:|--:|");
        foreach (var step in measured.Modules)
            Print($"| {step.Name} | {step.Milliseconds:N0} | {step.AllocatedBytes / 1e6:N0} | {step.Collections} |");
        Print($"| all | {measured.Milliseconds:N0} | {measured.Modules.Sum(step => step.AllocatedBytes) / 1e6:N0} | |");
        Print($"\n{measured.Pages:N0} files and lunr-index.json, {measured.Bytes / 1e6:N1} MB; the peak of memory rose by {measured.PeakBytes / 1e6:N0} MB. Target: 2,500 ms, 300 MB for 10,000.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
