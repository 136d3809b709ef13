using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>The exceptions of <c>site.yml</c> that hold today. One that has run out is as if it weren't there.</summary>
public sealed class SecretExemptions
{
    private readonly ImmutableDictionary<(string Rule, string Text), ImmutableArray<Matcher?>> globs;

    /// <param name="exemptions">What is declared.</param>
    /// <param name="today">"Today".</param>
    public SecretExemptions(IEnumerable<Exemption> exemptions, LocalDate today) =>
        globs = exemptions.Where(one => one.Expires >= today).GroupBy(one => (one.Rule, one.Text)).ToImmutableDictionary(
            same => same.Key,
            same => same.Select(one => GlobOf(one.Glob)).ToImmutableArray());

    /// <summary>No exceptions.</summary>
    public static SecretExemptions None { get; } = new([], default);

    private static Matcher? GlobOf(string? glob) =>
        glob is null ? null : new Matcher(StringComparison.Ordinal).AddInclude(glob);

    /// <summary>True if a text is known to be harmless.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="value">What it found.</param>
    /// <param name="path">The source file; null for a finished file, in which any exception holds.</param>
    public bool Hold(SecretRule rule, string value, string? path)
    {
        if (globs.IsEmpty || !globs.TryGetValue((rule.Name, value), out var places)) return false;
        // The exception itself has to be written down somewhere.
        return path is null or "site.yml" || places.Any(glob => glob is null || glob.Match(path).HasMatches);
    }
}
