using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Reading;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// cState's Markdown, <c>content/issues/*.md</c>: front matter, and a body with messages, newest first, each with a
/// label in bold and a time stamp <c>{{&lt; track "2024-02-24 10:35:00" &gt;}}</c>. The file's name is the id.
/// </summary>
internal sealed partial class CStateMarkdownFormat : IStatusFormat
{
    private static readonly string[] Keys = ["severity", "resolved", "resolvedWhen", "affected", "section"];

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.CStateMarkdown;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.File.Text.StartsWith("---", StringComparison.Ordinal)
        && FrontMatterBlock.Find(document.File, _ => { }).Values is var values
        && values["title"] is not null && Keys.Count(key => values[key] is not null) >= 2;

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        var wrong = new List<Problem>();
        var block = FrontMatterBlock.Find(document.File, wrong.Add);
        var place = new Place(document.File.Path, Position.Start);
        if (wrong is [var first, ..])
            reading.Skip(place with { Position = first.Position }, document.File.Stem,
                $"its front matter can't be read: {first.Message}");
        else if (block.Values.Entries.IsEmpty) reading.Skip(place, document.File.Stem, "it has no front matter");
        else if (document.File.Stem == "_index") reading.PassOver(place, "_index", "it is the list's own page");
        else if (Word(block.Values, "draft") == "true") reading.PassOver(place, document.File.Stem, "it is a draft");
        else reading.Add(Incident(document.File, block, place, reading));
    }

    private static StatusIncident Incident(SourceFile file, FrontMatterBlock block, Place place, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var started = reading.Time(Word(block.Values, "date"), "its start", flags);
        var isOver = Word(block.Values, "resolved") == "true";
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = file.Stem,
            Aliases = Word(block.Values, "id") is { } id ? [id] : [],
            Url = reading.Source.Url is { } page
                ? JsonReading.Address(
                    $"{page.GetLeftPart(UriPartial.Path).TrimEnd('/')}/issues/{Uri.EscapeDataString(file.Stem)}/")
                : null,
            Name = Word(block.Values, "title") ?? file.Stem,
            Impact = Word(block.Values, "informational") == "true"
                ? StatusImpact.None
                : StatusReading.Impact(Word(block.Values, "severity"), flags),
            State = isOver ? StatusState.Resolved : StatusState.Unknown,
            Started = started,
            Resolved = Word(block.Values, "resolvedWhen") is { } when and not "<no value>"
                ? reading.Time(when, "its end", flags)
                : null,
            Components = ComponentsOf.Named(block.Values["affected"] switch
            {
                YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Value),
                YamlScalar one => [one.Value],
                _ => [],
            }),
            Updates = Updates(file.Text[block.BodyStart..], started, reading, flags),
            Flags = [.. flags],
            Place = place,
        };
    }

    /// <summary>
    /// The paragraphs that begin with a label in bold, each with what follows it; the rest is the first message.
    /// </summary>
    private static ImmutableArray<StatusUpdate> Updates(string body, Moment? started, StatusReading reading,
        List<StatusFlag> flags)
    {
        var labels = Label().Matches(body);
        var before = (labels.Count > 0 ? body[..labels[0].Index] : body).Trim();
        var updates = labels.Select((match, index) =>
        {
            var text = body[
                (match.Index + match.Length)..(index + 1 < labels.Count ? labels[index + 1].Index : body.Length)];
            var track = Track().Match(text);
            var state = StatusWord.State(match.Groups["label"].Value);
            return new StatusUpdate
            {
                At = track.Success ? reading.Time(track.Groups["at"].Value, "the time of an update", flags) : null,
                State = state == StatusState.Unknown ? StatusState.Update : state,
                StateText = state == StatusState.Unknown ? StatusReading.Shortened(match.Groups["label"].Value) : null,
                Body = new StatusText(Track().Replace(text, "").Trim(), StatusMarkup.Markdown),
            };
        });
        var oldestFirst = updates.Reverse().ToImmutableArray();
        return before.Length == 0 ? oldestFirst
            : [new StatusUpdate { At = started, State = StatusState.Update,
                Body = new StatusText(Track().Replace(before, "").Trim(), StatusMarkup.Markdown) }, .. oldestFirst];
    }

    private static string? Word(YamlMap values, string key) =>
        values[key] is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;

    [GeneratedRegex(@"^\*\*(?<label>[^*\n:]{1,80}):?\*\*:?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("""\{\{<\s*track\s+"(?<at>[^"\n]{1,60})"\s*>\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Track();
}
