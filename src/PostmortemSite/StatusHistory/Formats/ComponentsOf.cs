using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// The components of an incident: each once, in the order in which they are first named, as bad as it got.
/// </summary>
internal static class ComponentsOf
{
    /// <summary>One of each name, with the worst state that is said of it.</summary>
    public static ImmutableArray<StatusComponent> All(IEnumerable<StatusComponent> said) =>
    [
        .. said.GroupBy(component => component.Name, StringComparer.Ordinal)
            .Select(same => new StatusComponent(same.Key)
        {
            Id = same.Select(component => component.Id).FirstOrDefault(id => id is not null),
            State = same.Max(component => component.State),
        }),
    ];

    /// <summary>Components of which only the names are known.</summary>
    public static ImmutableArray<StatusComponent> Named(IEnumerable<string?> names) =>
        All(names.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0)
            .Select(name => new StatusComponent(name)));
}
