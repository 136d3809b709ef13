namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// That something couldn't be fetched. The message is what the address did, as a clause that follows it: "answered
/// 404". It never holds a header, a query or a key.
/// </summary>
/// <param name="clause">What the address did.</param>
/// <param name="remedy">What to do about it, in a sentence.</param>
/// <param name="isTransient">True if the next try may go well.</param>
internal sealed class FetchException(string clause, string remedy, bool isTransient = false) : Exception(clause)
{
    /// <summary>What to do about it, in a sentence.</summary>
    public string Remedy => remedy;

    /// <summary>True if the next try may go well.</summary>
    public bool IsTransient => isTransient;

    /// <summary>How long the server asks to wait before the next try; null if it doesn't.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What was asked for, as it may be shown; null while that isn't known.</summary>
    public string? Address { get; init; }

    /// <summary>Two sentences.</summary>
    public string Text => $"{Address ?? "The server"} {Message}. {Remedy}";

    /// <summary>The same, of an address.</summary>
    public FetchException Of(Uri address) =>
        Address is null
            ? new(Message, remedy, isTransient) { RetryAfter = RetryAfter, Address = Shown(address) }
            : this;

    /// <summary>An address without what might be secret in it: the user's name, the query.</summary>
    public static string Shown(Uri address) => address.IsAbsoluteUri && address.Host.Length > 0
        ? $"{address.Scheme}://{address.Authority}{address.AbsolutePath}"
        : $"{address.Scheme}:";
}
