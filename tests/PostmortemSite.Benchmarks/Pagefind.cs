using System.Diagnostics;

namespace PostmortemSite.Benchmarks;

/// <summary>
/// Pagefind, the usual choice (https://pagefind.app), fetched once by npm into the git-ignored <c>artifacts</c>: the
/// same pages indexed by it, with a page that shows the first ten results.
/// </summary>
internal static class Pagefind
{
    /// <summary>The page's path below the site's root.</summary>
    public const string Page = "pagefind-page.html";

    private static readonly string Folder = Path.Combine(Root(), "artifacts", "pagefind");

    /// <summary>Indexes a site.</summary>
    /// <returns>How long it took, and how many bytes it wrote; null if it can't be had here.</returns>
    public static (double Seconds, long Bytes)? Index(string site)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "pagefind")))
                Run("npm", "install", "--no-save", "--prefix", Folder, "pagefind");
            var clock = Stopwatch.StartNew();
            Run("node", Path.Combine(Folder, "node_modules", "pagefind", "lib", "runner", "bin.cjs"),
                "--site", site, "--glob", "postmortems/*/index.html", "--root-selector", "main");
            WritePage(site);
            return (clock.Elapsed.TotalSeconds, Directory.GetFiles(Path.Combine(site, "pagefind"), "*", SearchOption.AllDirectories)
                .Sum(file => new FileInfo(file).Length));
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"Pagefind can't be had here: {error.Message}");
            return null;
        }
    }

    private static void WritePage(string site)
    {
        File.WriteAllText(Path.Combine(site, Page), "<!DOCTYPE html><title>Pagefind</title><body><script type=module src=pagefind-page.js></script>");
        File.WriteAllText(Path.Combine(site, "pagefind-page.js"), """
            const pagefind = await import("./pagefind/pagefind.js");
            window.ask = async text => {
              window.found = -1;
              const answer = await pagefind.search(text);
              const shown = await Promise.all(answer.results.slice(0, 10).map(result => result.data()));
              document.body.replaceChildren(...shown.map(one => Object.assign(document.createElement("p"), { textContent: one.meta.title })));
              window.found = answer.results.length;
            };
            """);
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {error.Result}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PostmortemSite.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
