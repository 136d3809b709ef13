using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Data;

/// <summary>What one JSON file holds, with the files that hold the same in other forms.</summary>
/// <param name="Name">What the file is called, without the extension.</param>
/// <param name="Title">What it is, for readers.</param>
/// <param name="Tables">Its tables; the first one is what it is about.</param>
public sealed record DataSet(string Name, string Title, ImmutableArray<DataTable> Tables)
{
    /// <summary>
    /// The version of all files' form. A field that is added doesn't change it; one that goes or means something else
    /// does.
    /// </summary>
    public const int Version = 1;

    /// <summary>All tables as JSON.</summary>
    public SiteAddress Json => SiteAddress.Data.File($"{Name}.json");

    /// <summary>The JSON file's form.</summary>
    public SiteAddress Schema => SiteAddress.Data.File($"{Name}.schema.json");

    /// <summary>The data sets of an edition: none of a part that it doesn't show.</summary>
    internal static IEnumerable<DataSet> Of(IEdition edition)
    {
        if (!edition.Insights.HasData) yield break;
        yield return PostmortemData.Of(edition);
        if (edition.Insights.Actions is { } actions) yield return ActionData.Of(actions, edition);
        if (edition.Insights.Response is { } response) yield return MetricData.Of(response);
        if (edition.Insights.Recurrence is { } recurrence) yield return RecurrenceData.Of(recurrence, edition);
    }
}
