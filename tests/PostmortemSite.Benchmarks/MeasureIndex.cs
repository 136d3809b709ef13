using System.Diagnostics;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Pipelines;
using PostmortemSite.Rendering;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// What search costs a build of one edition beyond reading and parsing: the index, and the files that browsers and lunr.js
/// search with, as the build makes them.
/// </summary>
internal static class MeasureIndex
{
    public static Measurement Of(string input, string output)
    {
        var today = new LocalDate(2026, 1, 1);
        var archive = new SiteBuild(new BuildOptions(input, "", today), BuildReport.Silent).Parse();
        var edition = new ComposeEdition<Internal>(today).Run(archive);
        // As in a build, which has its theme before it searches anything: what loading it costs isn't search's.
        _ = ThemeAssets.Default;
        var before = Measurement.Peak();
        var modules = new List<ModuleCost>();
        var clock = Stopwatch.StartNew();
        var indexed = Timed("index", () => new IndexEdition<Internal>().Run(edition));
        var index = indexed.Index;
        var (files, lunr) = Timed("files for browsers and lunr.js", () =>
        {
            var written = Task.Run(() => Written(stream => WriteLunrIndex.To(stream, index)));
            return (WriteSearchFiles.For(indexed), written.GetAwaiter().GetResult());
        });
        Console.Error.WriteLine(
            $"{index.Documents.Length:N0} documents, {index.Terms.Length:N0} terms, {index.Terms.Sum(term => term.FieldCount):N0} postings; " +
            $"lunr-index.json {lunr / 1e6:N1} MB");
        return new Measurement(
            modules, clock.Elapsed.TotalMilliseconds, Measurement.Cpu(), files.All.Length,
            files.All.Sum(file => (long)file.Content.Length) + lunr, Measurement.Peak() - before);

        long Written(Action<Stream> write)
        {
            Directory.CreateDirectory(output);
            using var file = new FileStream(Path.Combine(output, "lunr-index.json"), FileMode.Create);
            write(file);
            return file.Length;
        }

        T Timed<T>(string name, Func<T> run)
        {
            var (allocated, collections, start) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), Stopwatch.GetTimestamp());
            var result = run();
            modules.Add(new ModuleCost(
                "PostProcess", name, Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                GC.GetTotalAllocatedBytes() - allocated, GC.CollectionCount(0) - collections));
            return result;
        }
    }
}
