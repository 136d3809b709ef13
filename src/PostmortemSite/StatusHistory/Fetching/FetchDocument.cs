using System.Net;
using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Snapshots;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Fetches one document of a status page, and accepts only what looks like a document of the expected kind.
/// </summary>
/// <param name="exchange">Asks.</param>
/// <param name="hosts">Where it may ask.</param>
/// <param name="rules">The rules.</param>
internal sealed class FetchDocument(Exchange exchange, AllowedHosts hosts, NetworkRules rules)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly FollowRedirects follow = new(exchange, hosts, rules, "as the source's \"pull\"");

    /// <summary>The document; null if it hasn't changed since it was last fetched.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="format">What it is declared to be, or null.</param>
    /// <param name="known">What is known of it from last time, or null.</param>
    /// <exception cref="FetchException">There is none.</exception>
    public async Task<FetchedDocument?> At(Uri address, StatusFormat? format, PulledDocument? known = null)
    {
        try
        {
            var answer = await follow.From(address, target => Request(target, known));
            if (answer.Status == HttpStatusCode.NotModified && known is { CanBeAskedFor: true }) return null;
            if (answer.Status != HttpStatusCode.OK) throw Refused(answer.Status);
            if (!ContentKinds.Fit(answer.MediaType, format)) throw WrongKind(answer.MediaType, format);
            if (answer.Body.Length == 0) throw new FetchException("sent nothing", "Try again later.");
            var document = new StatusDocument(new SourceFile(FetchException.Shown(address), Text(answer.Body)));
            if (ContentKinds.IsWholeJson(format, answer.MediaType) && document.Json is null)
                throw document.Wrong is { } wrong
                    ? ReadDocument.Broken(wrong)
                    : new FetchException("sent invalid JSON (it begins with neither { nor [)", "Try again later.");
            return new FetchedDocument(document, answer.ETag, answer.LastModified);
        }
        catch (FetchException failure)
        {
            throw failure.Of(address);
        }
    }

    private static HttpRequestMessage Request(Uri address, PulledDocument? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/xml;q=0.9, */*;q=0.1");
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } time) request.Headers.TryAddWithoutValidation("If-Modified-Since", time);
        return request;
    }

    private static string Text(byte[] body)
    {
        try
        {
            return Strict.GetString(body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body.AsSpan(3) : body);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FetchException($"sent text that isn't UTF-8 at byte {wrong.Index + 1}",
                "Tell whoever runs the page.");
        }
    }

    private static FetchException Refused(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone =>
            new($"answered {(int)status}: nothing is there",
                "Correct the source's \"url\", or declare \"pull\" or \"format\"."),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new($"answered {(int)status}: it isn't for everybody", "Only public status pages are fetched."),
        HttpStatusCode.NotModified => new("answered that nothing has changed, and nothing was fetched before",
            "Try again later."),
        _ => new($"answered {(int)status} instead of a document", "Try again later."),
    };

    private static FetchException WrongKind(string? type, StatusFormat? format) => new(
        type is null ? "doesn't say what it sent"
            : type.EndsWith("html", StringComparison.Ordinal)
            ? $"sent a web page instead of {ContentKinds.Name(format)}"
            : PlainLine.Of($"sent {type} instead of {ContentKinds.Name(format)}"),
        "Correct the source's \"url\", or declare \"pull\" and \"format\".");
}

/// <summary>A document of a status page, fresh from its server.</summary>
/// <param name="Document">The document.</param>
/// <param name="ETag">Its entity tag, as written, or null.</param>
/// <param name="LastModified">When it was last changed, as written, or null.</param>
internal sealed record FetchedDocument(StatusDocument Document, string? ETag, string? LastModified);
