using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Formats;

/// <summary>A file of a status page, and what is to be read of it, from the case files.</summary>
internal sealed record StatusFixture(string File, string Name, SourceFile Source, StatusSource Page, string Expected)
{
    public SourceHistory Read() => ReadHistory.Read(Page, [Source], _ => { });
}

/// <summary>All such files, and how what is read of them is written down.</summary>
internal static partial class StatusFixtures
{
    public static IReadOnlyList<StatusFixture> All { get; } =
        [.. new[] { "status-statuspage", "status-feeds",
            "status-vendors" }.SelectMany(file => Cases.Blocks(file + ".cases.txt").Select(block => Of(file, block)))];

    /// <summary>
    /// Lines for each incident, message and record that was left out, in the order in which they are kept.
    /// </summary>
    public static string Describe(SourceHistory history) => string.Join('\n',
        history.Files.Select(file => file.Format is { } format ? StatusFormatNames.Of(format) : "unknown")
            .Concat(history.Incidents.SelectMany(Lines))
            .Concat(history.Files.SelectMany(file => file.Skipped).Select(skipped =>
                $"{(skipped.IsNoIncident ? "no incident" : "skipped")}, line {skipped.Place.Position.Line}: "
                    + $"{skipped.What}: {skipped.Reason}")));

    private static IEnumerable<string> Lines(StatusIncident incident)
    {
        yield return $"{incident.Id}, line {incident.Place.Position.Line}: {incident.Name}";
        yield return $"  {Word(incident.Impact)} {Word(incident.State)}{(incident.IsMaintenance ? " maintenance" : "")}"
            + $", {Time(incident.Started)} to {Time(incident.Resolved)}";
        if (incident.ScheduledFor is not null)
            yield return $"  planned {Time(incident.ScheduledFor)} to {Time(incident.ScheduledUntil)}";
        if (incident.Url is not null) yield return $"  {incident.Url}";
        if (!incident.Aliases.IsEmpty) yield return $"  also {string.Join(", ", incident.Aliases)}";
        if (!incident.Components.IsEmpty) yield return $"  on {Components(incident.Components)}";
        foreach (var update in incident.Updates)
            yield return $"  - {Time(update.At)} {update.StateText ?? Word(update.State)}"
                + $"{(update.Components.IsEmpty ? "" : $" ({Components(update.Components)})")}: {Body(update.Body)}";
        if (incident.Postmortem is { } postmortem)
            yield return $"  report {Time(incident.PostmortemPublished)}: {Body(postmortem)}";
        if (!incident.Flags.IsEmpty) yield return $"  ! {string.Join(", ", incident.Flags.Select(flag => flag.Code))}";
    }

    private static string Components(IEnumerable<StatusComponent> components) =>
        string.Join(", ", components.Select(component => $"{component.Name} {Word(component.State)}"));

    private static string Word(Enum value) => StatusWord.Of(value);

    private static string Time(Moment? moment) => moment is null ? "?" : StatusTime.Write(moment);

    private static string Body(StatusText text) =>
        $"{StatusWord.Of(text.Markup)} {text.Source.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}".TrimEnd();

    /// <summary><c>what [file.json; zone=Europe/Berlin; url=https://status.shop.example; format=cachet2]</c>.</summary>
    private static StatusFixture Of(string file, (string Name, string Input, string Expected) block)
    {
        var match = Heading().Match(block.Name);
        var settings = match.Groups["settings"].Value.Split(';', StringSplitOptions.TrimEntries);
        var page = new StatusSource("shop", "status/shop")
        {
            Zone = Value("zone") is { } zone ? DateTimeZoneProviders.Tzdb[zone] : null,
            Url = Value("url") is { } url ? new Uri(url) : null,
            Format = Value("format") is { } format ? StatusFormatNames.Find(format) : null,
        };
        return new StatusFixture(file, match.Groups["name"].Value,
            new SourceFile($"status/shop/{settings[0]}", block.Input + "\n"), page, block.Expected);

        string? Value(string key) => settings.Skip(1)
            .FirstOrDefault(setting => setting.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];
    }

    [GeneratedRegex(@"^(?<name>.*?) \[(?<settings>[^\]]*)\]\z")]
    private static partial Regex Heading();
}
