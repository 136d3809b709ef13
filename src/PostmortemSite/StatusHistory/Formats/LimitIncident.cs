using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Keeps what strangers say to a length that pages, addresses and file names can bear; with a flag.</summary>
internal static class LimitIncident
{
    private const int MaxId = 200;
    private const int MaxName = 300;
    private const int MaxText = 100_000;
    private const int MaxAddress = 2_000;
    private const int MaxComponents = 200;

    /// <summary>
    /// Why an id can't be used, as a clause, or null: it becomes part of addresses and of file names, so it mustn't
    /// lead anywhere else.
    /// </summary>
    public static string? WrongId(string id) => id switch
    {
        _ when string.IsNullOrWhiteSpace(id) => "it has no id",
        { Length: > MaxId } => $"its id has more than {MaxId} characters",
        _ when id.StartsWith('.') || id.StartsWith("__", StringComparison.Ordinal)
            || id.Any(c => c is '/' or '\\' || char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(id)) =>
                "its id can't be a name",
        _ => null,
    };

    /// <summary>The incident with nothing in it that is longer than it should be.</summary>
    public static StatusIncident Of(StatusIncident incident)
    {
        var flags = new List<StatusFlag>();
        if (incident.Name.Length > MaxName)
            flags.Add(new StatusFlag("name-shortened", $"Its name has {incident.Name.Length:N0} characters."));
        if (incident.Updates.Any(update => update.Body.Source.Length > MaxText)
            || incident.Postmortem?.Source.Length > MaxText)
            flags.Add(new StatusFlag("text-shortened", $"A text has more than {MaxText:N0} characters."));
        if (incident.Components.Length > MaxComponents)
        {
            flags.Add(new StatusFlag("too-many-components",
                $"It names {incident.Components.Length:N0} components; the first {MaxComponents} are kept."));
            incident = WithFewer(incident);
        }

        return incident with
        {
            Name = Cut(incident.Name.Trim(), MaxName),
            Aliases = [.. incident.Aliases.Where(alias => alias.Length <= MaxAddress && alias != incident.Id
                && alias != incident.Url?.AbsoluteUri)
                .Distinct(StringComparer.Ordinal)],
            Url = incident.Url is { AbsoluteUri.Length: > MaxAddress } ? null : incident.Url,
            Components = [.. incident.Components.Select(Of)],
            Updates = [.. incident.Updates.Select(update => update with
            {
                Body = Of(update.Body),
                Components = [.. update.Components.Select(Of)],
            })],
            Postmortem = incident.Postmortem is { } text ? Of(text) : null,
            Flags = [.. incident.Flags.Concat(flags).Distinct()],
        };
    }

    /// <summary>The first components, and of each message those that are among them.</summary>
    private static StatusIncident WithFewer(StatusIncident incident)
    {
        ImmutableArray<StatusComponent> kept = [.. incident.Components.Take(MaxComponents)];
        var names = kept.Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        return incident with
        {
            Components = kept,
            Updates = [.. incident.Updates.Select(update => update with
            {
                Components = [.. update.Components.Where(component => names.Contains(component.Name))],
            })],
        };
    }

    /// <summary>The beginning of a text, with a mark where it was cut.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text
        : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";

    private static StatusText Of(StatusText text) =>
        text.Source.Length <= MaxText ? text : text with { Source = Cut(text.Source, MaxText) };

    private static StatusComponent Of(StatusComponent component) =>
        component.Name.Length <= MaxName ? component : component with { Name = Cut(component.Name, MaxName) };

    private static bool IsPaired(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
