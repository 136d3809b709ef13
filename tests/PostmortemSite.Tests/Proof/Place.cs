namespace PostmortemSite.Tests.Proof;

/// <summary>A place in an archive where something internal may stand: nothing, one thing or several.</summary>
/// <param name="Key">Its name; places with one name hold the same.</param>
/// <param name="Form">What can stand there.</param>
internal sealed record Place(string Key, Form Form);

/// <summary>What can stand in a place.</summary>
/// <param name="Name">How templates name it: <c>⟨span⟩</c>.</param>
/// <param name="Item">Draws one thing, with all that goes when it goes.</param>
internal sealed record Form(string Name, Func<Secrets, Dice, string> Item)
{
    /// <summary>How many things stand there at least.</summary>
    public int Least { get; init; }

    /// <summary>How many things stand there at most.</summary>
    public int Most { get; init; } = 2;

    /// <summary>What somebody might write there to break things; the things themselves hold no secret.</summary>
    public IReadOnlyList<string> Hostile { get; init; } = [];

    /// <summary>True for what can be named otherwise and can't go.</summary>
    public bool IsName => Least > 0;
}
