using System.Globalization;

namespace PostmortemSite.Benchmarks;

/// <summary>The three builds of one archive.</summary>
/// <param name="Count">How many postmortems.</param>
/// <param name="PublicShare">How many of a hundred are public.</param>
/// <param name="First">Into a folder that wasn't there.</param>
/// <param name="Again">Into the same folder, with nothing changed.</param>
/// <param name="Floor">The yardstick.</param>
internal sealed record Comparison(int Count, int PublicShare, Measurement First, Measurement Again, Measurement Floor);

/// <summary>Prints what was measured, as Markdown.</summary>
internal static class Report
{
    private const int TargetCount = 10_000;
    private const double TargetSeconds = 4;
    private const double TargetMegabytes = 400;

    /// <summary>Each module of one archive's builds.</summary>
    public static void Modules(Comparison comparison, bool withCosts)
    {
        Print($"\n### {comparison.Count:N0} postmortems, {comparison.PublicShare} % public\n");
        Print($"| phase | module | first, ms | again, ms |{(withCosts ? " allocated, MB | collections |" : "")}");
        Print($"|---|---|--:|--:|{(withCosts ? "--:|--:|" : "")}");
        foreach (var (first, again) in comparison.First.Modules.Zip(comparison.Again.Modules))
            Print($"| {first.Phase} | {first.Name} | {first.Milliseconds:N0} | {again.Milliseconds:N0} |" +
                (withCosts ? $" {Megabytes(first.AllocatedBytes):N0} | {first.Collections} |" : ""));
        Print($"| | all | {comparison.First.Milliseconds:N0} | {comparison.Again.Milliseconds:N0} |" +
            (withCosts ? $" {Megabytes(comparison.First.Modules.Sum(module => module.AllocatedBytes)):N0} | {comparison.First.Modules.Sum(module => module.Collections)} |" : ""));
    }

    /// <summary>A line for each build of each archive.</summary>
    public static void Totals(IEnumerable<Comparison> comparisons)
    {
        Print($"\n| postmortems | public | build | s | CPU, s | pages | pages/s | MB out | peak MB | floor, s | floor, CPU s | CPU ratio | target |");
        Print($"|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach (var comparison in comparisons)
        {
            Total(comparison, "first", comparison.First);
            Total(comparison, "again", comparison.Again);
        }

        Print($"\nTarget: {TargetCount:N0} postmortems in {TargetSeconds} s and {TargetMegabytes} MB on two cores. The floor reads, renders and writes the same files without the product.");
    }

    private static void Total(Comparison of, string build, Measurement measured)
    {
        var (seconds, floor) = (measured.Milliseconds / 1000, of.Floor.Milliseconds / 1000);
        var isMet = seconds <= TargetSeconds && Megabytes(measured.PeakBytes) <= TargetMegabytes;
        Print($"| {of.Count:N0} | {of.PublicShare} % | {build} | {seconds:N2} | {measured.CpuMilliseconds / 1000:N2} | {measured.Pages:N0} | {measured.Pages / seconds:N0} " +
            $"| {Megabytes(measured.Bytes):N1} | {Megabytes(measured.PeakBytes):N0} | {floor:N2} | {of.Floor.CpuMilliseconds / 1000:N2} | {measured.CpuMilliseconds / of.Floor.CpuMilliseconds:N1} " +
            $"| {(of.Count != TargetCount ? "" : isMet ? "met" : "missed")} |");
    }

    private static double Megabytes(long bytes) => bytes / 1e6;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
