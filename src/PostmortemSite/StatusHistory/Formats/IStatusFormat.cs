using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>One of the forms in which status pages give away their history.</summary>
internal interface IStatusFormat
{
    /// <summary>Which.</summary>
    StatusFormat Format { get; }

    /// <summary>True if a document can be nothing else; looks at what it holds, not at its name.</summary>
    bool Recognises(StatusDocument document);

    /// <summary>Reads its incidents. What can't be read is skipped with the reason, and never stops the rest.</summary>
    void Read(StatusDocument document, StatusReading reading);
}
