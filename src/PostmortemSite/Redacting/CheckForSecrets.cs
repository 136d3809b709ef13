using System.Collections.Concurrent;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting.Secrets;

namespace PostmortemSite.Redacting;

/// <summary>
/// Stops a build of either edition whose sources hold a password, key or token. Everything is read: front matter,
/// comments, code, what is internal, and the configuration. Nothing in a report can switch it off.
/// </summary>
/// <param name="today">"Today", after which an exception may have run out.</param>
public sealed class CheckForSecrets(LocalDate today) : IModule<InternalSources, InternalSources>
{
    /// <summary>So many of one file are enough to see what is wrong with it.</summary>
    private const int MaxOfAFile = 1000;

    /// <inheritdoc/>
    public Phase Phase => Phase.Process;

    /// <inheritdoc/>
    /// <exception cref="BuildException">A secret was found: rule, place and shape, never the secret.</exception>
    public InternalSources Run(InternalSources input)
    {
        var scanner = new SecretScanner(new SecretExemptions(input.Site.Redaction.Exemptions, today));
        var problems = new ConcurrentBag<Problem>();
        Parallel.ForEach(input.Files.Concat(input.StatusFiles).Concat(input.Configuration), file =>
        {
            foreach (var finding in scanner.FindIn(file.Text, file.Path).Take(MaxOfAFile)) problems.Add(Describe(file, finding));
        });
        if (problems.IsEmpty) return input;
        throw new BuildException(ExitCode.Leak,
            $"{problems.Count} {(problems.Count == 1 ? "secret was" : "secrets were")} found in the sources; neither edition " +
            "was published.", problems.Order(Problem.ByPlace));
    }

    private static Problem Describe(SourceFile file, SecretFinding finding) => Problem.Error(
        file.Path, file.PositionAt(finding.Offset), finding.Rule.Name, $"This is {finding.Rule.What}: {finding.Shape}.",
        "Rotate it, and take it out of the file and its history; if it's harmless, add an exception to site.yml.");
}
