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

    /// <summary>Bytes in thousands and times in milliseconds: the middle one, the one that nine of ten don't exceed, the largest.</summary>
    public static void Wire(IReadOnlyList<WireSeries> series)
    {
        Print($"\n### On the wire: Chromium, cold cache, brotli 11, headers included, 10 Mbit/s and 40 ms\n");
        Print($"| | act | times | KB: middle, p90, most | requests | ms: middle, p90, most |");
        Print($"|---|---|--:|--:|--:|--:|");
        foreach (var (subject, act, costs) in series)
            Print($"| {subject} | {act} | {costs.Count} | {Spread(costs, cost => cost.Bytes / 1000.0, "N1")} | {Spread(costs, cost => cost.Files.Length, "N0")} | {Spread(costs, cost => cost.Milliseconds, "N0")} |");
        Print($"\nOf which, on average, by kind of file (KB, files), ours:\n");
        foreach (var (_, act, costs) in series.Where(one => one.Subject == MeasureWire.Ours))
            Print($"- {act}: {string.Join("; ", Kinds(costs))}");
        Print($"\nTarget: first typed question 50 KB, five more 110 KB, pasted log 100 KB (p90), first result 300 ms.");
    }

    private static IEnumerable<string> Kinds(IReadOnlyList<WireCost> costs) => costs
        .SelectMany(cost => cost.Files)
        .GroupBy(file => Kind(file.Path), StringComparer.Ordinal)
        .OrderByDescending(files => files.Sum(file => file.Bytes))
        .Select(files => string.Create(CultureInfo.InvariantCulture, $"{files.Key} {files.Sum(file => file.Bytes) / 1000.0 / costs.Count:N1} ({(double)files.Count() / costs.Count:N1})"));

    /// <summary>A file's name without its hash; of a file that is one of many, its folder's.</summary>
    private static string Kind(string path)
    {
        var folders = path.TrimEnd('/').Split('/');
        var name = folders[^1].Split('.');
        return folders.Length > 1 && (name[0].Length == 1 || int.TryParse(name[0], out _)) ? folders[^2]
            : name.Length > 2 ? $"{name[0]}.{name[^1]}" : folders[^1];
    }

    private static string Spread(IReadOnlyList<WireCost> costs, Func<WireCost, double> of, string format)
    {
        var sorted = costs.Select(of).Order().ToList();
        double[] shown = [sorted[sorted.Count / 2], sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1], sorted[^1]];
        return string.Join(", ", shown.Select(one => one.ToString(format, CultureInfo.InvariantCulture)));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
