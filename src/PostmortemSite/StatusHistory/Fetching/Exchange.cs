using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Asks servers within one limit of time for everything, and asks again where that may help. Whatever goes wrong is a
/// <see cref="FetchException"/> that says so in words.
/// </summary>
internal sealed class Exchange : IDisposable
{
    private readonly NetworkRules rules;
    private readonly TimeProvider clock;
    private readonly HttpClient client;
    private readonly CancellationTokenSource limit;
    private readonly Pace? pace;
    private readonly long began;

    /// <param name="rules">The rules.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="pace">The distance between requests, further tries among them, where one is to be kept.</param>
    public Exchange(NetworkRules rules, TimeProvider clock, Pace? pace = null)
    {
        (this.rules, this.clock, this.pace) = (rules, clock, pace);
        client = new HttpClient(new GuardedConnections(rules).Handler())
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("postmortem-site", "1"));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", ReadBody.Encodings);
        limit = new CancellationTokenSource(rules.Limit, clock);
        began = clock.GetTimestamp();
    }

    /// <summary>The answer; any status but those that ask for another try, or say that the server is broken.</summary>
    /// <param name="request">Makes the request; called once a try.</param>
    /// <exception cref="FetchException">There is none.</exception>
    public async Task<Answer> Send(Func<HttpRequestMessage> request)
    {
        var retries = new ResiliencePipelineBuilder<Answer> { TimeProvider = clock }.AddRetry(
            new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = rules.Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = rules.FirstPause,
                ShouldHandle = new PredicateBuilder<Answer>().Handle<FetchException>(IsWorthAnotherTry),
                DelayGenerator = tried => ValueTask.FromResult((tried.Outcome.Exception as FetchException)?.RetryAfter),
            }).Build();
        try
        {
            return await retries.ExecuteAsync(async token => pace is null
                ? await SendOnce(request, token)
                : await pace.Keep(() => SendOnce(request, token), token), limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new FetchException($"didn't answer in full within {rules.Limit.TotalSeconds:0.#} s",
                "Try again later.", isTransient: true);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        limit.Dispose();
    }

    private async Task<Answer> SendOnce(Func<HttpRequestMessage> make, CancellationToken token)
    {
        try
        {
            using var request = make();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if (DescribeFailure.Of(response, rules, clock) is { } busy) throw busy;
            return new Answer(response.StatusCode, await Body(response, token))
            {
                MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
                Location = First(response.Headers, "Location"),
                ETag = First(response.Headers, "ETag"),
                LastModified = First(response.Content.Headers, "Last-Modified"),
            };
        }
        catch (Exception failure) when (DescribeFailure.Of(failure) is { } described)
        {
            throw described;
        }
    }

    private async Task<byte[]> Body(HttpResponseMessage response, CancellationToken token) =>
        response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity
            ? await ReadBody.Of(response.Content, rules, token)
            : [];

    /// <summary>A wait that can't end in time isn't begun.</summary>
    private bool IsWorthAnotherTry(FetchException failure) => failure.IsTransient
        && (failure.RetryAfter is not { } wait
            || (wait <= rules.MaxRetryAfter && wait < rules.Limit - clock.GetElapsedTime(began)));

    private static string? First(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= 1000 } value
            ? value
            : null;
}
