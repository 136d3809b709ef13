using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Reading;

/// <summary>Reads a tracker of action items: a repository on GitHub, or a file that somebody exports.</summary>
internal static partial class ReadActionTracker
{
    /// <summary>What a column of an export can mean.</summary>
    private static readonly ImmutableArray<string> Columns = ["key", "state", "due", "assignee", "since", "url"];

    /// <summary>The states by the words of front matter.</summary>
    private static readonly ImmutableDictionary<string, ActionState> States = new Dictionary<string, ActionState>
    {
        ["open"] = ActionState.Open,
        ["in-progress"] = ActionState.InProgress,
        ["done"] = ActionState.Done,
        ["dropped"] = ActionState.Dropped,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ActionTracker? From(MapReader item)
    {
        var (name, github, file) = (item.Scalar("name"), item.Scalar("github"), item.Scalar("file"));
        var (columns, states) = (OfColumns(item.Map("columns")), OfStates(item.Map("states")));
        if (name is null)
        {
            item.Wrong(item.Position, "A tracker has no name.", "Write \"name: jira\".");
            return null;
        }

        if (github is not null && !Repository().IsMatch(github.Value))
            item.Wrong(github.Position, $"\"{github.Value}\" isn't a repository on GitHub.", "Write \"owner/name\".");
        if (github is not null && (file is not null || !columns.IsEmpty))
            item.Wrong((file?.Position ?? item.KeyAt("columns"))!.Value,
                "A repository on GitHub has no file and no columns.", "Declare the file as a tracker of its own.");
        return new ActionTracker(name.Value)
        {
            GitHub = github?.Value,
            File = file?.Value,
            Columns = columns,
            States = states,
            DeclaredAt = item.PlaceAt(name.Position),
        };
    }

    private static ImmutableDictionary<string, string> OfColumns(MapReader? map)
    {
        var columns = Columns.Where(column => map?.Text(column) is not null)
            .ToImmutableDictionary(column => column, column => map!.Text(column)!, StringComparer.Ordinal);
        map?.RefuseOthers();
        return columns;
    }

    /// <summary>The tracker's words, each with what it means here.</summary>
    private static ImmutableDictionary<string, ActionState> OfStates(MapReader? map)
    {
        var states = ImmutableDictionary.CreateBuilder<string, ActionState>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in map?.Entries ?? [])
            if (map!.OneOf(entry.Key, [.. States.Keys.Order(StringComparer.Ordinal)]) is { } said)
                states[entry.Key] = States[said];
        return states.ToImmutable();
    }

    [GeneratedRegex(
        @"^[A-Za-z0-9][A-Za-z0-9-]{0,38}/(?!\.{1,2}\z)[A-Za-z0-9_.-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();
}
