using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.Fetching;

namespace PostmortemSite.Tracking;

/// <summary>
/// Asks GitHub for the issues that the archive names, one after the other and no faster than one a second, and only for
/// what changed since last time (https://docs.github.com/rest/issues/issues#get-an-issue).
/// </summary>
/// <param name="root">The API's address.</param>
/// <param name="token">A token, where the repository isn't everybody's.</param>
/// <param name="rules">The rules; their limit holds for each issue.</param>
/// <param name="clock">The clock.</param>
internal sealed class FetchGitHubIssues(Uri root, GitHubToken? token, NetworkRules rules, TimeProvider clock)
{
    /// <summary>Where the command asks.</summary>
    public static readonly Uri Api = new("https://api.github.com/");

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly AllowedHosts hosts = new([root], rules, "as the tracker's \"github\"");
    private readonly Pace pace = new(rules.Pace, clock);

    /// <summary>
    /// The issues as they are now; one that isn't there any more is told of and left as it was known.
    /// </summary>
    /// <param name="tracker">The tracker; it has a repository.</param>
    /// <param name="named">The tickets that the archive names.</param>
    /// <param name="known">What is known from last time.</param>
    /// <exception cref="FetchException">One of them can't be had, or none is there.</exception>
    public async Task<PulledTickets> Of(ActionTracker tracker, NamedTickets named, TicketSnapshot known)
    {
        var tickets = ImmutableArray.CreateBuilder<TrackedTicket>();
        var missing = new List<string>();
        foreach (var (number, address) in Numbers(tracker, named))
        {
            var key = $"{tracker.GitHub}#{number}";
            var before = known.Tickets.FirstOrDefault(ticket => ticket.Tracker == tracker.Name && ticket.Key == key);
            if (await Issue(tracker, number, address, before) is { } ticket) tickets.Add(ticket);
            else missing.Add(key);
        }

        if (tickets.Count == 0 && missing.Count > 0)
            throw new FetchException("answered 404: nothing that the reports name is there",
                "Correct the tracker's \"github\"; where it isn't everybody's, give a token that may read it as " +
                $"{GitHubToken.Variable}.").Of(AddressOf(tracker, ""));
        return new PulledTickets(tracker, tickets.ToImmutable())
        {
            Warnings = [.. missing.Select(key => $"{key} isn't there any more, or never was; what is known of it stays.")],
        };
    }

    /// <summary>The issues of a repository among the tickets, each with the address by which it is named.</summary>
    private static IEnumerable<(string Number, Uri Address)> Numbers(ActionTracker tracker, NamedTickets named) =>
        from address in named.Addresses
        where address.Host.Equals("github.com", StringComparison.OrdinalIgnoreCase)
        let parts = address.AbsolutePath.Trim('/').Split('/')
        where parts is [_, _, "issues" or "pull", var number] && number.Length <= 9 && number.All(char.IsAsciiDigit)
            && string.Equals($"{parts[0]}/{parts[1]}", tracker.GitHub, StringComparison.OrdinalIgnoreCase)
        orderby int.Parse(parts[3], CultureInfo.InvariantCulture)
        select (parts[3], address);

    /// <summary>An issue; null if it isn't there.</summary>
    private async Task<TrackedTicket?> Issue(ActionTracker tracker, string number, Uri named, TrackedTicket? before)
    {
        var address = AddressOf(tracker, $"/issues/{number}");
        try
        {
            using var exchange = new Exchange(rules, clock, pace);
            var answer = await new FollowRedirects(exchange, hosts, rules, "as the tracker's \"github\"")
                .From(address, target => Request(target, before?.ETag));
            return answer.Status switch
            {
                HttpStatusCode.OK =>
                    GitHubIssue.Read(Json(answer), tracker, number) with { Address = named, ETag = answer.ETag },
                HttpStatusCode.NotModified when before?.ETag is not null => before,
                HttpStatusCode.NotFound or HttpStatusCode.Gone => null,
                HttpStatusCode.Unauthorized => throw new FetchException("answered 401: it refuses the token",
                    $"Look at {GitHubToken.Variable}: it may be old."),
                HttpStatusCode.Forbidden => throw new FetchException(
                    "answered 403: it isn't allowed, or too much was asked",
                    $"Give a token that may read the repository as {GitHubToken.Variable}, or try again in an hour."),
                var status => throw new FetchException($"answered {(int)status} instead of an issue", "Try again later."),
            };
        }
        catch (FetchException failure)
        {
            throw failure.Of(address);
        }
    }

    private HttpRequestMessage Request(Uri address, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.github+json");
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        token?.AddTo(request);
        return request;
    }

    private Uri AddressOf(ActionTracker tracker, string path) => new(root, $"repos/{tracker.GitHub}{path}");

    private static JsonElement Json(Answer answer)
    {
        if (answer.MediaType is not { } type || !type.EndsWith("json", StringComparison.Ordinal))
            throw new FetchException(PlainLine.Of($"sent {answer.MediaType ?? "something"} instead of JSON"), "Try again later.");
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetString(answer.Body), Options).RootElement;
        }
        catch (JsonException)
        {
            throw new FetchException("sent invalid JSON", "Try again later.");
        }
    }
}
