using System.Diagnostics;
using System.Text.Json;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Lunr;

/// <summary>
/// lunr.js 2.3.9 itself, fetched once into the tests' own folder and run by node; the test that asks is skipped where
/// it can't be had, and always where nothing may be fetched.
/// </summary>
internal static class LunrJs
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "lunr-js");

    private static readonly Lazy<string?> Missing = new(Fetch);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// What lunr.js makes of an index's documents, and how it answers from its own index and from ours.
    /// </summary>
    public static LunrAnswers Ask(SearchIndex index, IEnumerable<IReadOnlyList<Clause>> questions)
    {
        Assert.SkipUnless(Missing.Value is null, Missing.Value ?? "");
        var given = JsonSerializer.Serialize(new
        {
            documents = index.Documents.Select(document => new
            {
                document.Ref,
                document.Text.Title,
                document.Text.Body,
                document.Text.Tags,
            }),
            questions = questions.Select(question => question.Select(clause => new
            {
                clause.Term,
                clause.Boost,
                Fields = clause.Fields.Select(field => SearchIndex.Fields[field]),
                Presence = (int)clause.Presence,
            })),
            ours = System.Text.Encoding.UTF8.GetString(WriteLunrIndex.For(index)),
        }, Json);
        var script =
            Path.Combine(Repository.Root, "tests", "PostmortemSite.Tests", "Searching", "Lunr", "lunr-oracle.js");
        var library = Path.Combine(Folder, "node_modules", "lunr");
        return JsonSerializer.Deserialize<LunrAnswers>(
            Run("node", Folder, given, "--max-old-space-size=4096", script, library), Json)!;
    }

    /// <summary>lunr.js itself; null where it can't be had.</summary>
    public static string? Script() =>
        Missing.Value is null ? File.ReadAllText(Path.Combine(Folder, "node_modules", "lunr", "lunr.js")) : null;

    private static string? Fetch()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "lunr"))) return null;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return "Nothing is fetched in CI: compare with lunr.js on your own machine.";
        try
        {
            Directory.CreateDirectory(Folder);
            Run("npm", Folder, "", "install", "--no-save", "--prefix", Folder, "lunr@2.3.9");
            return null;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return $"lunr.js can't be had here: {error.Message}";
        }
    }

    private static string Run(string command, string folder, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result
            : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {error.Result}");
    }
}

/// <summary>What lunr.js said.</summary>
/// <param name="Difference">Where its own index differs from ours; empty if nowhere.</param>
/// <param name="Answers">By question, all that it found in its own index, best first.</param>
/// <param name="AnswersFromOurs">The same, from the index that we wrote.</param>
/// <param name="Warnings">What it warned of.</param>
internal sealed record LunrAnswers(
    string Difference,
    IReadOnlyList<IReadOnlyList<LunrHit>> Answers,
    IReadOnlyList<IReadOnlyList<LunrHit>> AnswersFromOurs,
    IReadOnlyList<string> Warnings);

internal sealed record LunrHit(string Ref, double Score);
