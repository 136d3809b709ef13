using System.Collections.Frozen;
using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Compares a report's services, by every name that the site has for them, with the components that the page says were
/// touched, and else with what it says of it.
/// </summary>
internal static class CompareServices
{
    /// <summary>Words that say that something is a service, not which.</summary>
    private static readonly FrozenSet<string> Generic =
        "api app application backend platform server service site system website".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static LinkEvidence Of(Postmortem postmortem, StatusIncident incident)
    {
        var services = postmortem.Services.Select(NamesOf).ToList();
        if (services.Count == 0) return LinkEvidence.None;
        var touched = incident.Components
            .Where(component => TextWords.Of(component.Name) is var words
                && services.Any(names => names.Any(name => IsSame(name, words))))
            .Select(component => component.Name).Take(3).ToList();
        if (touched.Count > 0)
            return new LinkEvidence(1,
                $"touches {Joined(touched)}, {(touched.Count == 1 ? "a service" : "services")} of the report");

        var said = TextWords.Of(incident.Name);
        var named = postmortem.Services.Zip(services).Where(service => service.Second.Any(name => IsSaid(name, said)))
            .Select(service => service.First.Name).Take(3).ToList();
        if (named.Count > 0)
            return new LinkEvidence(0.8,
                $"is called after {Joined(named)}, {(named.Count == 1 ? "a service" : "services")} of the report");
        return incident.Components.IsEmpty
            ? LinkEvidence.None
            : new LinkEvidence(0, "touches none of the report's services");
    }

    private static ImmutableArray<ImmutableArray<string>> NamesOf(Term service) =>
        [.. new[] { service.Key, service.Name, service.PublicName }.Concat(service.Aliases).OfType<string>()
            .Select(TextWords.Of).Where(words => !words.IsEmpty)];

    /// <summary>True if all words of either are among the other's, and they say which service.</summary>
    private static bool IsSame(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var (less, more) = one.Length <= other.Length ? (one, other) : (other, one);
        return less.All(more.Contains)
            && (!less.IsEmpty && (less.Length == more.Length || less.Any(word => !Generic.Contains(word))));
    }

    private static bool IsSaid(ImmutableArray<string> name, ImmutableArray<string> text) =>
        name.All(text.Contains) && name.Any(word => !Generic.Contains(word));

    private static string Joined(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
