using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// An archive as the public knows it, with places for everything else. Two fillings of one are a pair: they differ only
/// in internal parts, so that the public trees made of them have to be the same.
/// </summary>
internal sealed class GeneratedArchive
{
    private readonly ImmutableArray<(Template Path, Template Text)> files;
    private readonly byte[] picture = SmallPictures.Png(3, 2);

    public GeneratedArchive(int seed)
    {
        var dice = new Dice(seed);
        var reports = dice.Between(1, 3);
        var all = ImmutableArray.CreateBuilder<(Template, Template)>();
        all.Add((new("site.yml", "site-path"), new(ArchiveText.Site(dice), "site")));
        all.Add((new("people.yml", "people-path"), new(ArchiveText.People, "people")));
        all.Add((new("status/main.json", "status-path"), new(StatusText.Of(reports, dice), "status")));
        all.Add((new("status/⟨key#page⟩.json", "page-path"), new(StatusText.Inside, "page")));
        for (var i = 1; i <= reports; i++)
            all.Add((new($"postmortems/⟨folder#{i}⟩/⟨stem#{i}⟩.md", $"path{i}"), new(ReportText.Of(i, reports, dice), $"report{i}")));
        files = all.ToImmutable();
        Places = [.. files.SelectMany(file => file.Path.Places.Concat(file.Text.Places)).Concat(Shared).DistinctBy(place => place.Key)];
    }

    /// <summary>Everything that can be filled.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>Places that only what fills others names.</summary>
    private static readonly Place[] Shared =
    [
        .. from key in (string[])["key#hidden-service", "key#hidden-tag", "key#incident", "stem#inside", "folder#inside", "picture-name#inside", "picture-name#public"]
           select new Place(key, Forms.Named(key[..key.IndexOf('#')])),
    ];

    /// <summary>The files with their places filled.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files(Filling filling) =>
    [
        .. files.Select(file => KeyValuePair.Create(file.Path.With(filling.Items), Encoding.UTF8.GetBytes(file.Text.With(filling.Items)))),
        KeyValuePair.Create($"postmortems/images/{filling.Items["picture-name#public"][0]}.png", SmallPictures.WithMetadata(picture, filling.PictureNote)),
        KeyValuePair.Create($"postmortems/images/{filling.Items["picture-name#inside"][0]}.png", SmallPictures.WithMetadata(SmallPictures.Png(2, 2), filling.PictureNote + "2")),
        KeyValuePair.Create($"postmortems/{filling.Items["folder#inside"][0]}/{filling.Items["stem#inside"][0]}.md", Encoding.UTF8.GetBytes("# Inside\n\n## Summary\n\nInside.\n")),
        .. filling.Documents,
    ];

    /// <summary>A first filling.</summary>
    public Filling Draw(Secrets secrets, Dice dice) => new(
        Places.ToImmutableDictionary(place => place.Key, place => Filling.Draw(place.Form, secrets, dice), StringComparer.Ordinal),
        [.. Enumerable.Range(0, dice.Below(3)).Select(_ => InternalDocuments.One(secrets, dice)).DistinctBy(document => document.Key)],
        secrets.Word());
}

/// <summary>What stands in an archive's places, and which internal documents lie beside.</summary>
/// <param name="Items">The things by place.</param>
/// <param name="Documents">Files that aren't public at all, by path.</param>
/// <param name="PictureNote">What stands in a picture's metadata.</param>
internal sealed record Filling(
    ImmutableDictionary<string, ImmutableArray<string>> Items, ImmutableArray<KeyValuePair<string, byte[]>> Documents, string PictureNote)
{
    public static ImmutableArray<string> Draw(Form form, Secrets secrets, Dice dice) =>
        [.. Enumerable.Range(0, dice.Between(form.Least, form.Most)).Select(_ => form.Item(secrets, dice))];
}
