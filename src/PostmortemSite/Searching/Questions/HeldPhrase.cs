namespace PostmortemSite.Searching.Questions;

/// <summary>A phrase or an identifier that a document holds as a whole.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Field">The field that holds it.</param>
internal sealed record HeldPhrase(Phrase Phrase, int Field);
