using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Reading;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Snapshots;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands.Status;

/// <summary>Pulls one source after the other. One that fails keeps its snapshot and stops no other.</summary>
/// <param name="input">The input folder.</param>
/// <param name="rules">The network's rules.</param>
/// <param name="clock">The clock.</param>
/// <param name="print">Prints what came of it.</param>
internal sealed class PullStatus(string input, NetworkRules rules, TimeProvider clock, PrintPull print)
{
    /// <param name="names">The sources; none: every one that has an address.</param>
    /// <param name="isCheck">True if nothing is to be written.</param>
    /// <exception cref="BuildException">Some weren't pulled.</exception>
    public void Run(string[] names, bool isCheck)
    {
        var site = new CheckConfiguration().Run(new ReadSources(null).Run(input)).Site;
        var failed = 0;
        foreach (var source in Chosen(site.StatusHistory, names))
        {
            try
            {
                var pulled = new PullSource(input, rules, clock).Run(source).GetAwaiter().GetResult();
                if (!isCheck && pulled.IsWorthWriting)
                    ReplaceFile.With(Path.Combine(input, pulled.After.Path), pulled.Before.Text, pulled.After.Write());
                print.Result(pulled, isCheck);
                if (pulled.Failure is not null) failed++;
            }
            catch (FetchException failure)
            {
                print.Failure(source, failure, ReadSnapshot.Of(source, input));
                failed++;
            }
        }

        if (failed > 0)
            throw new BuildException(ExitCode.Network,
                failed == 1 ? "One source wasn't pulled." : $"{failed} sources weren't pulled.");
    }

    private static List<StatusSource> Chosen(StatusSettings settings, string[] names)
    {
        if (names.Length == 0)
            return settings.Sources.Where(PullAddresses.HasAny).ToList() is { Count: > 0 } all
                ? all
                : throw new BuildException(ExitCode.Usage, "site.yml declares no status page with an address. " +
                    "Write \"statusHistory: { sources: [{ name: main, file: status/main.json, url: https://… }] }\".");
        return [.. names.Distinct().Select(name => settings.Sources.FirstOrDefault(source => source.Name == name)
            ?? throw new BuildException(ExitCode.Usage, $"site.yml declares no source \"{name}\". " +
                (NearestWord.DidYouMean(name, settings.Sources.Select(source => source.Name))
                    ?? "Declare it under \"statusHistory\".")))];
    }
}
