namespace PostmortemSite.Redacting.Secrets;

/// <summary>A secret with its value: what a rule and an exemption are asked about, and what never leaves this folder.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How much of the text it takes up, the line's end within it included.</param>
/// <param name="Prefix">The part of it that everybody knows; may be empty.</param>
/// <param name="Value">The secret.</param>
internal readonly record struct SecretHit(int Start, int Length, string Prefix, string Value)
{
    /// <summary>Nothing, so that it can't be printed by accident.</summary>
    public override string ToString() => throw new InvalidOperationException("A secret is never printed.");
}
