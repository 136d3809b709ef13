using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Which media types an answer may have for what it is expected to be.</summary>
internal static class ContentKinds
{
    /// <summary>True if the media type fits.</summary>
    /// <param name="mediaType">In small letters, or null if the answer has none.</param>
    /// <param name="format">What is declared; null: JSON, or a feed.</param>
    public static bool Fit(string? mediaType, StatusFormat? format) => mediaType is not null && format switch
    {
        null => IsJson(mediaType) || IsXml(mediaType),
        StatusFormat.StatuspageFeed or StatusFormat.Feed => IsXml(mediaType),
        _ => IsJson(mediaType)
            || (IsFileOfARepository(format.Value) && !mediaType.EndsWith("html", StringComparison.Ordinal)),
    };

    /// <summary>What is expected, for a message.</summary>
    public static string Name(StatusFormat? format) => format switch
    {
        null => "JSON or a feed",
        StatusFormat.StatuspageFeed or StatusFormat.Feed => "a feed",
        _ when IsFileOfARepository(format.Value) => "a file",
        _ => "JSON",
    };

    /// <summary>True for a format whose every document is one JSON value.</summary>
    public static bool IsWholeJson(StatusFormat? format, string? mediaType) => format switch
    {
        null => mediaType is not null && IsJson(mediaType),
        StatusFormat.StatuspageFeed or StatusFormat.Feed => false,
        _ => !IsFileOfARepository(format.Value),
    };

    private static bool IsJson(string type) =>
        type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsXml(string type) =>
        type is "application/xml" or "text/xml" || type.EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>Servers of repositories call every file text.</summary>
    private static bool IsFileOfARepository(StatusFormat format) =>
        format is StatusFormat.JsonLines or StatusFormat.IncidentJson or StatusFormat.WindowsCsv
            or StatusFormat.CStateMarkdown or StatusFormat.UpptimeSummary or StatusFormat.UpptimeIssues;
}
