using System.Diagnostics;
using Markdig;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// What nobody could do without: read each file, render its Markdown, write a page; once for the internal edition and
/// again for each public report. No line of the product takes part, so the ratio to it holds on a busy machine too.
/// </summary>
internal static class MeasureFloor
{
    public static Measurement Of(string input, string output)
    {
        var clock = Stopwatch.StartNew();
        var markdown = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().Build();
        var files = Directory.GetFiles(Path.Combine(input, "postmortems"), "*.md", SearchOption.AllDirectories);
        Directory.CreateDirectory(Path.Combine(output, "internal"));
        Directory.CreateDirectory(Path.Combine(output, "public"));
        long bytes = 0;
        var pages = 0;
        Parallel.ForEach(files, file =>
        {
            Write("internal", File.ReadAllText(file));
            var text = File.ReadAllText(file);
            if (text.Contains("\naudience: public\n", StringComparison.Ordinal)) Write("public", text);

            void Write(string edition, string source)
            {
                var body = source.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
                var html = Markdown.ToHtml(source[body..], markdown);
                File.WriteAllText(Path.Combine(output, edition, Path.GetFileNameWithoutExtension(file) + ".html"), html);
                Interlocked.Add(ref bytes, html.Length);
                Interlocked.Increment(ref pages);
            }
        });
        return new Measurement([], clock.Elapsed.TotalMilliseconds, Measurement.Cpu(), pages, bytes, Measurement.Peak());
    }
}
