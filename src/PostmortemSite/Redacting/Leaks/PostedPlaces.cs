using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// Where in the public status pages' files some values stand: what was posted is published as it was.
/// </summary>
internal sealed class PostedPlaces
{
    private readonly ILookup<string, PostedPlace> byValue;

    /// <param name="archive">The internal archive.</param>
    /// <param name="values">The values.</param>
    public PostedPlaces(Archive<Internal> archive, IEnumerable<string> values)
    {
        var terms = new FoldedTerms<string>(values.Distinct(StringComparer.Ordinal)
            .Select(value => new FoldedTerm<string>(value, TermCase.Any, value)));
        var paths = archive.History.Sources.Where(source => source.Source.IsPublic)
            .SelectMany(source => source.Files, (_, file) => file.Path).ToHashSet(StringComparer.Ordinal);
        byValue = archive.Sources.StatusFiles.Where(file => paths.Contains(file.Path))
            .SelectMany(file => In(file, terms)).ToLookup(place => place.Value, place => place.Place);
    }

    /// <summary>The first place in each file that says a value.</summary>
    public IEnumerable<PostedPlace> Of(string value) => byValue[value];

    private static IEnumerable<(string Value, PostedPlace Place)> In(SourceFile file, FoldedTerms<string> terms) =>
        from form in Decoded.Forms(file.Text)
        from found in terms.In(form.Text)
        let offset = form.OffsetOf(found.Start)
        group (Offset: offset, Length: found.End - found.Start) by found.Value into same
        let first = same.MinBy(place => place.Offset)
        select (same.Key, new PostedPlace(file, first.Offset, first.Length));
}

/// <summary>Where a status page's file says something.</summary>
internal readonly record struct PostedPlace(SourceFile File, int Offset, int Length);
