using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Every format, in the order in which they are tried: the most particular first.</summary>
internal static class StatusFormats
{
    public static ImmutableArray<IStatusFormat> Standard { get; } =
    [
        new SnapshotFormat(),
        new JsonLinesFormat(),
        new IncidentJsonFormat(),
        new StatuspageFormat(),
        new WindowsCsvFormat(),
    ];

    /// <summary>The declared format, else the first that recognises the document; null if none does.</summary>
    public static IStatusFormat? Of(StatusDocument document, StatusFormat? declared) => declared is { } format
        ? Standard.FirstOrDefault(known => known.Format == format)
        : Standard.FirstOrDefault(known => known.Recognises(document));
}
