using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Public text with places in it for what is internal: <c>The shop was down⟨span⟩.</c> Places that have to hold the same
/// share a label: <c>⟨stem#1⟩</c>.
/// </summary>
internal sealed partial class Template
{
    private readonly string text;

    /// <param name="text">The text.</param>
    /// <param name="name">What the keys of its unlabelled places begin with.</param>
    public Template(string text, string name)
    {
        var count = 0;
        this.text = Mark().Replace(text, mark => mark.Groups[2].Success ? mark.Value : $"⟨{mark.Groups[1].Value}#{name}.{count++}⟩");
    }

    public IEnumerable<Place> Places => PlacesIn(text);

    public string With(ImmutableDictionary<string, ImmutableArray<string>> items) => With(text, items);

    /// <summary>The places of a text; an item may have some too, if they are labelled.</summary>
    private static IEnumerable<Place> PlacesIn(string text) =>
        Mark().Matches(text).Select(mark => new Place(mark.Value[1..^1], Forms.Named(mark.Groups[1].Value)));

    private static string With(string text, ImmutableDictionary<string, ImmutableArray<string>> items) =>
        Mark().Replace(text, mark => With(string.Concat(items[mark.Value[1..^1]]), items));

    [GeneratedRegex("⟨([a-z-]+)(#[^⟩]+)?⟩", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
