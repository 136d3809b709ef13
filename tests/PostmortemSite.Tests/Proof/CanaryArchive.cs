using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Proof;

/// <summary>A text that stands in one internal place of an archive and nowhere else.</summary>
/// <param name="Text">The text.</param>
/// <param name="Channel">The number of the channel that it is planted for.</param>
/// <param name="IsInInternalEdition">False for what no edition shows, such as a comment.</param>
internal sealed record Canary(string Text, int Channel, bool IsInInternalEdition);

/// <summary>The archive of <c>canaries.cases.txt</c>, with its canaries.</summary>
internal sealed partial class CanaryArchive
{
    private readonly List<Canary> canaries = [];
    private readonly Secrets secrets = new(0);

    public CanaryArchive()
    {
        var text = string.Join('\n', File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "canaries.cases.txt"))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
        // What other files name has to be the same there.
        text = text.Replace("hidden-service", Planted(45), StringComparison.Ordinal).Replace("hidden-tag", Planted(30), StringComparison.Ordinal);
        text = First(text, "- { key: «45»", 45);
        text = First(text, "- { key: «30»", 30);
        var picture = Planted(39, false);
        text = text.Replace("«39»", picture, StringComparison.Ordinal);
        Files =
        [
            .. text.Split("\n==== ").Skip(1).Select(file => file.Split('\n', 2))
                .Select(file => KeyValuePair.Create(Plant(file[0]), Encoding.UTF8.GetBytes(Plant(file[1])))),
            KeyValuePair.Create($"postmortems/images/{picture}shown.png", SmallPictures.WithMetadata(SmallPictures.Png(3, 3), Planted(62, false))),
            KeyValuePair.Create($"postmortems/images/{picture}shown.jpg", SmallPictures.Jpeg(Planted(62, false))),
            KeyValuePair.Create($"postmortems/images/{picture}inside.png", SmallPictures.WithMetadata(SmallPictures.Png(4, 4), Planted(62))),
        ];
        foreach (var declared in new[] { "Zqpersonxk", "zqhandlexk", "Zqaliasxk", "Zqdeniedxk", "QZX:" }) canaries.Add(new Canary(declared, 59, true));
    }

    public IReadOnlyList<KeyValuePair<string, byte[]>> Files { get; }

    public IReadOnlyList<Canary> Canaries => canaries;

    private string First(string text, string mark, int channel)
    {
        var name = canaries.First(canary => canary.Channel == channel).Text;
        return text.Replace(mark, $"- {{ key: {name}", StringComparison.Ordinal);
    }

    private string Planted(int channel, bool isInInternalEdition = true) => Remember(channel, isInInternalEdition, () => secrets.Word());

    private string Plant(string text) => Mark().Replace(text, mark =>
    {
        var channel = int.Parse(mark.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return Remember(channel, !mark.Groups[1].Success, () => mark.Groups[3].Value switch
        {
            "" => secrets.Word(),
            "all" => string.Join(", ", Enum.GetValues<Shape>().Select(secrets.Of)),
            var shape => secrets.Of(Enum.Parse<Shape>(shape)),
        });
    });

    private string Remember(int channel, bool isInInternalEdition, Func<string> make)
    {
        var before = secrets.All.Count;
        var text = make();
        canaries.AddRange(secrets.All.Skip(before).Select(canary => new Canary(canary, channel, isInInternalEdition)));
        return text;
    }

    [GeneratedRegex("«(-)?([0-9]+)(?: ([A-Za-z]+))?»", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
