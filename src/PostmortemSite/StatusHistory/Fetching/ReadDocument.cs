using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Reads a fetched document by the declared format, or by the one that recognises it.</summary>
internal static class ReadDocument
{
    /// <exception cref="FetchException">It is of no known format.</exception>
    public static StatusReading Of(StatusDocument document, StatusSource source, Uri address)
    {
        var format = StatusFormats.Of(document, source.Format) ?? throw new FetchException(
            document.JsonProblem is { } wrong ? $"sent invalid JSON ({wrong})" : "sent something that isn't the history of any status page known here",
            "Correct the source's \"url\", or declare \"pull\" and \"format\".").Of(address);
        var reading = new StatusReading(source);
        format.Read(document, reading);
        return reading;
    }
}
