namespace PostmortemSite.Redacting.Secrets;

/// <summary>A secret that was found: where, and of what kind. Never the secret itself.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Offset">Where it begins in the text as written, in characters.</param>
/// <param name="Length">How much of the text as written it takes up.</param>
/// <param name="Shape">What may be shown of it: the prefix that all secrets of its kind have, and its length.</param>
public sealed record SecretFinding(SecretRule Rule, int Offset, int Length, string Shape)
{
    /// <summary>Where it ends.</summary>
    public int End => Offset + Length;
}
