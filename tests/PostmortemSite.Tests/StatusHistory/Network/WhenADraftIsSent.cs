using System.Text.Json.Nodes;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenADraftIsSent
{
    private const string Place = "/v1/pages/pg0000000001/incidents/inc001/postmortem";

    [Fact]
    public void The_draft_is_read_then_put_and_nothing_else_is_asked()
    {
        using var statuspage = LoopbackStatuspage.With(draft: null);
        var (code, said) = statuspage.Push();

        Assert.Equal((ExitCode.Fine, "The draft is on incident inc001. Customers see nothing of it until somebody "
            + "publishes the draft on Statuspage.\n"), (code, said));
        Assert.Equal([("GET", Place), ("PUT", Place)],
            statuspage.Requests.Select(request => (request.Method, request.Path)));
        Assert.All(statuspage.Requests, request => Assert.Contains(
            $"\r\nAuthorization: OAuth {LoopbackStatuspage.Key}\r\n", request.Head + "\r\n", StringComparison.Ordinal));
        var body = JsonNode.Parse(statuspage.Requests[1].Body)!.AsObject();
        Assert.Equal(["postmortem"], body.Select(property => property.Key));
        Assert.Equal(["body_draft"], body["postmortem"]!.AsObject().Select(property => property.Key));
        Assert.Equal(LoopbackStatuspage.Draft.Text.Markdown, (string?)body["postmortem"]!["body_draft"]);
    }

    [Fact]
    public void A_second_lies_between_requests_however_often_it_is_tried()
    {
        using var statuspage = new LoopbackStatuspage(request => request.Number switch
        {
            0 => LoopbackStatuspage.Status("420 Enhance Your Calm"),
            1 => LoopbackStatuspage.Status("500 Oops"),
            2 => LoopbackStatuspage.Status("404 Not Found"),
            3 => LoopbackStatuspage.Status("429 Too Many Requests", "", "Retry-After: 7"),
            _ => LoopbackStatuspage.Status("200 OK", "{}"),
        });

        Assert.Equal(ExitCode.Fine, statuspage.Push().Code);
        Assert.Equal(["GET", "GET", "GET", "PUT", "PUT"], statuspage.Requests.Select(request => request.Method));
        var gaps = statuspage.Asked.Zip(statuspage.Asked.Skip(1), (one, next) => next - one).ToArray();
        Assert.All(gaps, gap => Assert.True(gap >= TimeSpan.FromSeconds(1), $"{gap}"));
        Assert.True(gaps[3] >= TimeSpan.FromSeconds(7), $"{gaps[3]}");
    }

    [Fact]
    public void Another_draft_is_replaced_only_on_demand()
    {
        using var statuspage = LoopbackStatuspage.With("Somebody's own words.");
        var (code, said) = statuspage.Push();

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("The incident has another draft of 21 characters. Nothing was sent; --replace overwrites it.",
            said, StringComparison.Ordinal);
        Assert.Equal(["GET"], statuspage.Requests.Select(request => request.Method));

        Assert.Equal(ExitCode.Fine, statuspage.Push(replaces: true).Code);
        Assert.Equal("PUT", statuspage.Requests[^1].Method);
    }

    [Fact]
    public void The_same_draft_is_not_sent_again()
    {
        using var statuspage = LoopbackStatuspage.With(LoopbackStatuspage.Draft.Text.Markdown);

        Assert.Equal((ExitCode.Fine, "Incident inc001 has exactly this draft already; nothing was sent.\n"),
            statuspage.Push());
        Assert.Single(statuspage.Requests);
    }

    [Fact]
    public void What_is_published_stays_so()
    {
        using var statuspage = LoopbackStatuspage.With("Old.", isPublished: true);

        Assert.Contains("Customers go on reading the postmortem that is published until somebody publishes the draft",
            statuspage.Push(replaces: true).Said, StringComparison.Ordinal);
        Assert.Equal([("GET", Place), ("PUT", Place)],
            statuspage.Requests.Select(request => (request.Method, request.Path)));
    }

    [Theory]
    [InlineData("401 Unauthorized", "answered 401: it refuses the key. Look at STATUSPAGE_API_KEY")]
    [InlineData("403 Forbidden", "answered 403: it refuses the key")]
    [InlineData("404 Not Found", "knows no incident inc001 on page pg0000000001")]
    [InlineData("422 Unprocessable", "didn't take the text: body is too silly. Change the report")]
    [InlineData("420 Enhance Your Calm", "answered 420: too many requests. Try again in a minute.")]
    [InlineData("429 Too Many Requests", "answered 429: too many requests. Try again in a minute.")]
    [InlineData("500 Oops", "answered 500, each of 3 times. Try again later.")]
    [InlineData("302 Found", "answered 302, which it shouldn't")]
    public void A_refusal_is_told_without_the_key(string status, string expected)
    {
        using var statuspage = new LoopbackStatuspage(request => request.Method == "GET"
            ? LoopbackStatuspage.Status("404 Not Found")
            : LoopbackStatuspage.Status(status, "{\"error\": [\"body is too silly\"]}",
                "Location: https://elsewhere.example/"));
        var (code, said) = statuspage.Push();

        Assert.Equal(ExitCode.Network, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Contains("The draft wasn't put there.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_hangs_up_is_told_without_the_key()
    {
        using var statuspage = new LoopbackStatuspage(_ => []);
        var (code, said) = statuspage.Push();

        Assert.Equal(ExitCode.Network, code);
        Assert.Contains("closed the connection before its answer was complete", said, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Sending needs a key")]
    [InlineData("  ", "Sending needs a key")]
    [InlineData("key-canary with a gap", "can't be a key")]
    [InlineData("key-canary\r\nX-Injected: 1", "can't be a key")]
    public void What_cant_be_a_key_is_refused_without_being_told(string? value, string expected)
    {
        var refused = Assert.Throws<BuildException>(() => ApiKey.From(value));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", $"{refused}{ApiKey.From(LoopbackStatuspage.Key)}", StringComparison.Ordinal);
    }
}
