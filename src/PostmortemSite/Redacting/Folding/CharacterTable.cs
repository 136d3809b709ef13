using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Folding;

/// <summary>A value for each of the 65,536 characters, worked out once.</summary>
internal static class CharacterTable
{
    /// <summary>The table of a function; a build is over before the runtime would have noticed that its loop is long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T[] Of<T>(Func<char, T> value)
    {
        var table = new T[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++) table[c] = value((char)c);
        return table;
    }
}
