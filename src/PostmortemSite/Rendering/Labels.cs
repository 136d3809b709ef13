using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>
/// The pages' own words for what the model holds as a closed choice, with the class that styles each.
/// </summary>
internal static class Labels
{
    public static (string Word, string Class) Of(ActionState state) => state switch
    {
        ActionState.NotStated => ("State not given", "unknown"),
        ActionState.Open => ("Open", "open"),
        ActionState.InProgress => ("In progress", "progress"),
        ActionState.Done => ("Done", "done"),
        ActionState.Dropped => ("Dropped", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Draft => "Draft",
        DocumentStatus.InReview => "In review",
        DocumentStatus.Final => "Final",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>1 for the worst declared severity to 4; 4 for everything below and for what isn't declared.</summary>
    public static int ShadeOf(Term severity, SiteConfiguration site)
    {
        for (var rank = 0; rank < site.Severities.Terms.Length && rank < 3; rank++)
            if (site.Severities.Terms[rank].Key == severity.Key)
                return rank + 1;
        return 4;
    }

    /// <summary>True for an address that a page may link: http and https, nothing else.</summary>
    public static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    /// <summary>A link without its scheme, as text.</summary>
    public static string LinkText(string address) =>
        address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
}
