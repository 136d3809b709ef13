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
        new StatuspageHistoryFormat(),
        new BetterStackFormat(),
        new Cachet3Format(),
        new Cachet2Format(),
        new CStateFormat(),
        new UpptimeSummaryFormat(),
        new UpptimeIssuesFormat(),
        new IncidentIoFormat(),
        new InstatusFormat(),
        new StatuspageFormat(),
        new WindowsCsvFormat(),
        new CStateMarkdownFormat(),
        new StatuspageFeedFormat(),
        new FeedFormat(),
    ];

    /// <summary>
    /// The declared format, else the first that recognises the document; null if none does. A snapshot is one whatever
    /// is declared, because <c>status pull</c> writes it for sources of every format.
    /// </summary>
    public static IStatusFormat? Of(StatusDocument document, StatusFormat? declared) => declared is { } format
        && Standard.FirstOrDefault(known => known.Format == StatusFormat.Snapshot)?.Recognises(document) != true
        ? Standard.FirstOrDefault(known => known.Format == format)
        : Standard.FirstOrDefault(known => known.Recognises(document));
}
