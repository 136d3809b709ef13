using PostmortemSite.Redacting.Decoding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>Looks for one kind of thing that the public mustn't find. Used by many threads at once.</summary>
internal interface ILeakSearch
{
    /// <summary>Adds all that there is in one form of a public file.</summary>
    void Find(Decoded form, List<Leak> leaks);
}

/// <summary>Something that was found in a public file.</summary>
/// <param name="Rule">Which kind it is of: <c>leak-masked</c>.</param>
/// <param name="Value">What was found, the same for all that is one and the same. Internal: it is never told.</param>
/// <param name="Offset">Where in the file it begins, or <see cref="InAddress"/>.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="KeptBackAt">Where it is kept back.</param>
internal readonly record struct Leak(string Rule, string Value, int Offset, int Length, WithheldPlace KeptBackAt)
{
    /// <summary>It isn't in the file but in its address.</summary>
    public const int InAddress = -1;
}
