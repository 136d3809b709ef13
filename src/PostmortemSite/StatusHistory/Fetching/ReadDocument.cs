using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Reads a fetched document by the declared format, or by the one that recognises it.</summary>
internal static class ReadDocument
{
    /// <exception cref="FetchException">It is of no known format.</exception>
    public static StatusReading Of(StatusDocument document, StatusSource source, Uri address)
    {
        if (StatusFormats.Of(document, source.Format) is not { } format)
            throw (document.Wrong is { } wrong
                ? Broken(wrong)
                : new FetchException("sent something that isn't the history of any status page known here",
                    "Correct the source's \"url\", or declare \"pull\" and \"format\".")).Of(address);
        var reading = new StatusReading(source);
        format.Read(document, reading);
        return reading;
    }
    /// <summary>That a document is neither JSON nor XML, and looks as if it should be.</summary>
    public static FetchException Broken(WrongSyntax wrong) => new(
        $"sent a broken document (line {wrong.Position.Line}, column {wrong.Position.Column}). "
            + $"{wrong.Message.TrimEnd('.')}",
        "Try again later.");
}
