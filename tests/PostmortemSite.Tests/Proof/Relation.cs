using System.Collections.Immutable;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// A way in which two archives, or two builds, may differ and the public tree may not (security.md, 1b; the ones about
/// environment, time zone and threads are tested with the real command, in <see cref="Writing.WhenBuiltElsewhere"/>).
/// </summary>
/// <param name="Name">The way.</param>
/// <param name="Change">Changes what stands in the places.</param>
internal sealed record Relation(string Name, Func<GeneratedArchive, Filling, Secrets, Dice, Filling> Change)
{
    /// <summary>How the second build goes.</summary>
    public Func<Dice, Circumstances> Circumstances { get; init; } = _ => new Circumstances();

    /// <summary>True if the second archive's files are written in another order.</summary>
    public bool Shuffles { get; init; }

    public static ImmutableArray<Relation> All { get; } =
    [
        new("edited", (archive, filling, secrets, dice) => Some(archive, filling, dice, place => !place.Form.IsName,
            (place, items) => [.. items.Select(_ => place.Form.Item(secrets, dice))])),
        new("lengthened", (archive, filling, secrets, dice) => Some(archive, filling, dice, place => place.Form.Most > place.Form.Least,
            (place, items) => [.. items, .. Enumerable.Range(0, place.Form.Most - items.Length).Select(_ => place.Form.Item(secrets, dice))])),
        new("removed", (archive, filling, _, dice) => Some(archive, filling, dice, place => !place.Form.IsName, (_, _) => [])),
        new("everything removed", (archive, filling, _, _) => filling with
        {
            Items = filling.Items.SetItems(archive.Places.Where(place => !place.Form.IsName).Select(place => KeyValuePair.Create(place.Key, ImmutableArray<string>.Empty))),
            Documents = [],
        }),
        new("reordered", Reordered),
        new("renamed", (archive, filling, secrets, dice) => Some(archive, filling, dice, place => place.Form.IsName,
            (place, items) => [.. items.Select(_ => place.Form.Item(secrets, dice))])),
        new("documents", (_, filling, secrets, dice) => filling with { Documents = Documents(filling, secrets, dice, InternalDocuments.One) }),
        new("made invalid", Hostile),
        new("invalid documents", (_, filling, secrets, dice) => filling with { Documents = [.. filling.Documents, InternalDocuments.Broken(secrets, dice)] }),
        new("everything drawn anew", (archive, _, secrets, dice) => archive.Draw(secrets, dice)) { Shuffles = true },
        new("picture metadata", (_, filling, secrets, _) => filling with { PictureNote = secrets.Word() + secrets.Word() }),
        new("internal edition first, last", (_, filling, _, _) => filling)
        {
            Circumstances = dice => new Circumstances { Internal = dice.Pick(InternalEdition.First, InternalEdition.Last) },
            Shuffles = true,
        },
        new("input out of reach", (_, filling, _, _) => filling) { Circumstances = _ => new Circumstances { RemovesInput = true } },
    ];

    /// <summary>Changes one to many of the places of a kind, at least one where there is one.</summary>
    private static Filling Some(
        GeneratedArchive archive, Filling filling, Dice dice, Func<Place, bool> isMeant, Func<Place, ImmutableArray<string>, ImmutableArray<string>> change)
    {
        var meant = dice.Shuffled(archive.Places.Where(isMeant));
        var count = dice.Pick(1, 1, 3, meant.Length);
        return filling with
        {
            Items = filling.Items.SetItems(meant.Take(count).Select(place => KeyValuePair.Create(place.Key, change(place, filling.Items[place.Key])))),
        };
    }

    /// <summary>Deals out what stands in places of one form among them anew.</summary>
    private static Filling Reordered(GeneratedArchive archive, Filling filling, Secrets secrets, Dice dice)
    {
        var items = filling.Items;
        foreach (var form in archive.Places.Where(place => place.Form.Most > 1).GroupBy(place => place.Form.Name))
        {
            var all = new Queue<string>(dice.Shuffled(form.SelectMany(place => filling.Items[place.Key])));
            foreach (var place in dice.Shuffled(form))
                items = items.SetItem(place.Key, [.. Enumerable.Range(0, Math.Min(all.Count, dice.Below(3))).Select(_ => all.Dequeue())]);
        }

        return filling with { Items = items };
    }

    /// <summary>Puts something broken into one place.</summary>
    private static Filling Hostile(GeneratedArchive archive, Filling filling, Secrets secrets, Dice dice)
    {
        var place = dice.Pick(archive.Places.Where(place => place.Form.Hostile.Count > 0).ToArray());
        return filling with { Items = filling.Items.SetItem(place.Key, [dice.Pick(place.Form.Hostile)]) };
    }

    private static ImmutableArray<KeyValuePair<string, byte[]>> Documents(
        Filling filling, Secrets secrets, Dice dice, Func<Secrets, Dice, KeyValuePair<string, byte[]>> draw) =>
    [
        .. dice.Shuffled(filling.Documents).Take(dice.Below(3))
            .Concat(Enumerable.Range(0, dice.Between(1, 3)).Select(_ => draw(secrets, dice))).DistinctBy(document => document.Key),
    ];
}
