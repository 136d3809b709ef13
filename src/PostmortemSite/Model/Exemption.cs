using NodaTime;

namespace PostmortemSite.Model;

/// <summary>
/// A text that a rule would find and that is known to be harmless: an exception of <c>site.yml</c>. Nothing in a report
/// can make one.
/// </summary>
/// <param name="Rule">The rule's name, such as <c>mask-person</c> or <c>secret-aws-access-key</c>.</param>
/// <param name="Text">The exact text that the rule finds.</param>
/// <param name="Glob">The files that it holds for, as a path below the input folder with <c>*</c> and <c>**</c>; null for all.</param>
/// <param name="Reason">Why it is harmless.</param>
/// <param name="Expires">The last day on which it holds; afterwards the configuration is wrong until somebody looks again.</param>
public sealed record Exemption(string Rule, string Text, string? Glob, string Reason, LocalDate Expires)
{
    /// <summary>Where it is declared.</summary>
    public Place DeclaredAt { get; init; }
}
