using System.Diagnostics;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Benchmarks;

/// <summary>Builds an archive in this process, as the command would, and looks at the clock and the memory.</summary>
internal static class MeasureBuild
{
    public static Measurement Of(string input, string output)
    {
        var marks = new List<(long Allocated, int Collections)>();
        var report = new BuildReport(TimeProvider.System, _ => marks.Add(Mark()));
        var clock = Stopwatch.StartNew();
        var sites = new SiteBuild(new BuildOptions(input, output, new LocalDate(2026, 1, 1)), report).Publish();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        var cpu = Measurement.Cpu();
        marks.Add(Mark());
        IStagedFiles[] files = [sites.Internal.Files, sites.Public.Site.Files];
        return new Measurement(
            [.. report.Times.Zip(marks.Zip(marks.Skip(1)), (time, mark) => new ModuleCost(
                $"{time.Phase}", $"{time.Pipeline}: {time.Module}", time.Elapsed.TotalMilliseconds,
                mark.Second.Allocated - mark.First.Allocated, mark.Second.Collections - mark.First.Collections))],
            elapsed,
            cpu,
            files.Sum(edition => edition.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal))),
            files.Sum(edition => edition.TotalBytes),
            Measurement.Peak());
    }

    private static (long, int) Mark() => (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
}
