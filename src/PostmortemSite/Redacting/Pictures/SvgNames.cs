namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// New names for the parts of a drawing that others refer to: the old ones are layers' and authors' words.
/// </summary>
internal sealed class SvgNames
{
    private const int Letters = 26;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>a, b … z, ba, bb …, in the order in which they come up.</summary>
    public string Of(string name)
    {
        if (!names.TryGetValue(name, out var renamed)) names[name] = renamed = Letter(names.Count);
        return renamed;
    }

    private static string Letter(int number) =>
        (number >= Letters ? Letter(number / Letters) : "") + (char)('a' + number % Letters);
}
