using System.Net.Sockets;
using System.Security.Authentication;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Says in words how a request failed, and whether another try may help.</summary>
internal static class DescribeFailure
{
    /// <summary>A server that is busy or broken; null for any other answer.</summary>
    public static FetchException? Of(HttpResponseMessage response, NetworkRules rules, TimeProvider clock)
    {
        var status = (int)response.StatusCode;
        if (status is not (408 or 420 or 425 or 429 or >= 500)) return null;
        var wait = Wait(response, clock);
        var (clause, remedy) = (status, wait) switch
        {
            (_, { } asked) when asked > rules.MaxRetryAfter =>
                ($"answered {status} and asks to wait {asked.TotalSeconds:N0} s", "Try again after that."),
            (420 or 429, _) => ($"answered {status}: too many requests", "Try again in a minute."),
            _ => ($"answered {status}, each of {rules.Tries} times", "Try again later."),
        };
        return new FetchException(clause, remedy, isTransient: true) { RetryAfter = wait };
    }

    /// <summary>An exchange that broke off; null for what isn't the network's fault.</summary>
    public static FetchException? Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is FetchException described) return described;
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
                return new FetchException("offers no TLS connection that can be trusted",
                    "Look at its certificate; nothing is fetched without TLS.");
            if (cause is SocketException socket) return Of(socket);
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                new("sent more headers than any page needs", "Correct the address, or tell whoever runs the page."),
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
                or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
                new("closed the connection before its answer was complete", "Try again later.", isTransient: true),
            HttpRequestException or HttpIOException => new("sent something that isn't HTTP",
                "Correct the address, or try again later."),
            IOException => new("broke the connection off", "Try again later.", isTransient: true),
            _ => null,
        };
    }

    private static FetchException Of(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
            new("has a name that no name server knows",
                "Correct the address in site.yml, or try again later.", isTransient: true),
        SocketError.ConnectionRefused => new("refuses connections",
            "Correct the address in site.yml, or try again later.", isTransient: true),
        _ => new("broke the connection off", "Try again later.", isTransient: true),
    };

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider clock) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
            _ => null,
        };
}
