using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Pushing;

/// <summary>
/// Reads and writes drafts of postmortems on Atlassian Statuspage
/// (https://developer.statuspage.io/#tag/incident-postmortem), one request a second, as its limit asks. It knows no way
/// to publish one.
/// </summary>
/// <param name="root">The API's address.</param>
/// <param name="key">The key, which is part of nothing but the requests' header.</param>
/// <param name="rules">The network's rules.</param>
/// <param name="clock">The clock.</param>
internal sealed class StatuspageApi(Uri root, ApiKey key, NetworkRules rules, TimeProvider clock)
{
    private readonly Pace pace = new(rules.Pace, clock);

    /// <summary>The API's address on the internet.</summary>
    public static Uri Root { get; } = new("https://api.statuspage.io/v1/");

    /// <summary>The postmortem that an incident has; null if it has none.</summary>
    /// <exception cref="FetchException">It can't be had.</exception>
    public async Task<PagePostmortem?> Read(PushTarget target)
    {
        var answer = await Send(HttpMethod.Get, target, null);
        if (answer.Status == HttpStatusCode.NotFound) return null;
        var document = new StatusDocument(new SourceFile("", Encoding.UTF8.GetString(answer.Body)));
        if (answer.Status != HttpStatusCode.OK || document.Json is not { } json)
            throw Unexpected(answer.Status).Of(AddressOf(target));
        return new PagePostmortem(json.Text("body_draft"), json.Text("published_at") is not null);
    }

    /// <summary>Puts a text there as the draft. What is published stays as it is.</summary>
    /// <exception cref="FetchException">It wasn't taken.</exception>
    public async Task WriteDraft(PushTarget target, string markdown)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartObject("postmortem");
            json.WriteString("body_draft", markdown);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var answer = await Send(HttpMethod.Put, target, body.ToArray());
        if ((int)answer.Status is not (200 or 201))
            throw (answer.Status switch
            {
                HttpStatusCode.NotFound =>
                    new FetchException($"knows no incident {target.IncidentId} on page {target.PageId}",
                    "Look at the source's \"pageId\", and whether the incident is still there."),
                HttpStatusCode.UnprocessableEntity =>
                    new FetchException($"didn't take the text{Reason(answer.Body)}",
                        "Change the report, or report this."),
                var status => Unexpected(status),
            }).Of(AddressOf(target));
    }

    private async Task<Answer> Send(HttpMethod method, PushTarget target, byte[]? body)
    {
        var address = AddressOf(target);
        try
        {
            new AllowedHosts([root], rules).Check(address);
            using var exchange = new Exchange(rules, clock, pace);
            var answer = await exchange.Send(() => Request(method, address, body));
            return answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? throw new FetchException($"answered {(int)answer.Status}: it refuses the key",
                    $"Look at {ApiKey.Variable}: it may be old, or of another organisation.")
                : answer;
        }
        catch (FetchException failure)
        {
            throw failure.Of(address);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, byte[]? body)
    {
        var request = new HttpRequestMessage(method, address);
        key.AddTo(request);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private Uri AddressOf(PushTarget target) =>
        new(root, $"pages/{target.PageId}/incidents/{target.IncidentId}/postmortem");

    private static FetchException Unexpected(HttpStatusCode status) =>
        new($"answered {(int)status}, which it shouldn't", "Try again later.");

    private static string Reason(byte[] body)
    {
        var json = new StatusDocument(new SourceFile("", Encoding.UTF8.GetString(body))).Json;
        var reason = json?.Text("error") ?? json?.Texts("error").FirstOrDefault();
        return reason is null ? "" : $": {StatusReading.Shortened(reason)}";
    }
}

/// <summary>What Statuspage has of an incident's postmortem.</summary>
/// <param name="Draft">The draft, or null.</param>
/// <param name="IsPublished">True if customers read one, be it the draft or an earlier one.</param>
internal sealed record PagePostmortem(string? Draft, bool IsPublished);
