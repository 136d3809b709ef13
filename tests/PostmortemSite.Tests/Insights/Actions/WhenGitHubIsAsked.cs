using System.Net;
using PostmortemSite.Model;
using PostmortemSite.Tests.StatusHistory.Network;

namespace PostmortemSite.Tests.Insights.Actions;

public class WhenGitHubIsAsked
{
    private const string Closed =
        "\"state\": \"closed\", \"state_reason\": \"completed\", \"closed_at\": \"2026-05-07T23:30:00Z\", \"assignees\": [{ \"login\": \"ada\" }]";

    [Fact]
    public void Each_issue_that_reports_name_is_asked_for_and_its_state_is_kept()
    {
        using var github = new LoopbackGitHub(request => LoopbackGitHub.Issue(request, request.Path.EndsWith("/12", StringComparison.Ordinal)
            ? Closed
            : "\"state\": \"open\", \"labels\": [{ \"name\": \"bug\" }, { \"name\": \"in progress\" }], \"milestone\": { \"due_on\": \"2026-08-01T07:00:00Z\" }", "ETag: \"e1\""));
        var (code, output, error) = github.Pull();

        Assert.Equal((ExitCode.Fine, ""), (code, error));
        Assert.Equal("""
            hub: 2 new and 0 changed of 2 tickets that the reports name, written to actions/states.json
              acme/shop#12	done	closed
              acme/shop#13	in-progress	open, in progress

            """.ReplaceLineEndings("\n"), output);
        Assert.Equal(["/repos/acme/shop/issues/12", "/repos/acme/shop/issues/13"], github.Requests.Select(request => request.Path));
        Assert.Equal("""
            {
              "format": "postmortem-site/action-states/1",
              "trackers": [
                {
                  "name": "hub",
                  "pulled": "2026-05-10T12:00:00Z"
                }
              ],
              "tickets": [
                {
                  "tracker": "hub",
                  "key": "acme/shop#12",
                  "url": "https://github.com/acme/shop/issues/12",
                  "state": "done",
                  "stateText": "closed",
                  "since": "2026-05-07",
                  "assignees": [
                    "@ada"
                  ],
                  "etag": "\"e1\""
                },
                {
                  "tracker": "hub",
                  "key": "acme/shop#13",
                  "url": "https://github.com/acme/shop/issues/13",
                  "state": "in-progress",
                  "stateText": "open, in progress",
                  "due": "2026-08-01",
                  "etag": "\"e1\""
                }
              ]
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(github.Snapshot));
        Assert.Equal(
            ["=Draw it | done | hub 2026-05-07", "Ask why | in-progress | hub 2026-05-10"],
            github.Workspace.Listed("text state state_from", "--all", "--as-of", "2026-06-01").Where(item => item.Contains("hub", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"state\": \"closed\", \"state_reason\": \"not_planned\"", "dropped")]
    [InlineData("\"state\": \"closed\", \"state_reason\": \"duplicate\"", "dropped")]
    [InlineData("\"state\": \"closed\", \"state_reason\": null", "done")]
    [InlineData("\"state\": \"closed\", \"pull_request\": { \"merged_at\": \"2026-05-07T00:00:00Z\" }", "done")]
    [InlineData("\"state\": \"closed\", \"pull_request\": { \"merged_at\": null }", "dropped")]
    [InlineData("\"state\": \"open\", \"labels\": [{ \"name\": \"Ready for QA\" }, 7]", "open")]
    public void States_mean_what_GitHub_means_by_them(string answer, string expected)
    {
        using var github = new LoopbackGitHub(request => LoopbackGitHub.Issue(request, answer));
        github.Pull();

        Assert.Contains($"\"state\": \"{expected}\"", File.ReadAllText(github.Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void What_hasnt_changed_isnt_sent_again_and_the_file_stays_as_it_is()
    {
        using var github = new LoopbackGitHub(request => request.Number < 2
            ? LoopbackGitHub.Issue(request, Closed, "ETag: \"e1\"")
            : LoopbackServer.Answer("304 Not Modified", null, []));
        github.Pull();
        var before = File.ReadAllText(github.Snapshot);
        github.Clock.Now = github.Clock.Now.AddHours(20);
        var (code, output, _) = github.Pull();

        Assert.Equal((ExitCode.Fine, "hub: nothing new of 2 tickets that the reports name, actions/states.json is as it was\n"), (code, output));
        Assert.All(github.Requests.Skip(2), request => Assert.Contains("If-None-Match: \"e1\"", request.Head, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(github.Snapshot));

        github.Clock.Now = github.Clock.Now.AddHours(10);
        github.Pull();
        Assert.Contains("\"pulled\": \"2026-05-11T18:00:00Z\"", File.ReadAllText(github.Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        using var github = new LoopbackGitHub(request => LoopbackGitHub.Issue(request, Closed));
        var (code, output, _) = github.Pull(isDryRun: true);

        Assert.Equal(ExitCode.Fine, code);
        Assert.Contains("hub: 2 new and 0 changed", output, StringComparison.Ordinal);
        Assert.False(File.Exists(github.Snapshot));
    }

    [Fact]
    public void An_issue_that_is_gone_is_told_and_stays_as_it_was_known()
    {
        using var github = new LoopbackGitHub(request => request.Number < 2 || request.Path.EndsWith("/13", StringComparison.Ordinal)
            ? LoopbackGitHub.Issue(request, Closed)
            : LoopbackServer.Answer("404 Not Found", "application/json", "{}"u8.ToArray()));
        github.Pull();
        var (code, _, error) = github.Pull();

        Assert.Equal((ExitCode.Fine, "hub: acme/shop#12 isn't there any more, or never was; what is known of it stays. (warning)\n"), (code, error));
        Assert.Contains("acme/shop#12", File.ReadAllText(github.Snapshot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LoopbackGitHub.Token)]
    [InlineData(null)]
    public void A_token_stands_in_the_header_and_nowhere_else(string? token)
    {
        using var github = new LoopbackGitHub(request => LoopbackGitHub.Issue(request, Closed));
        var (_, output, error) = github.Pull(token);

        Assert.All(github.Requests, request => Assert.Equal(token is not null,
            request.Head.Contains($"Authorization: Bearer {LoopbackGitHub.Token}", StringComparison.Ordinal)));
        Assert.DoesNotContain("canary", output + error + File.ReadAllText(github.Snapshot), StringComparison.Ordinal);
    }

    /// <summary>What goes wrong, and a part of what is said of it.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "429", "answered 429: too many requests. Try again in a minute." },
        { "429 for long", "answered 429 and asks to wait 3,600 s" },
        { "500", "answered 500, each of 3 times" },
        { "404", "answered 404: nothing that the reports name is there. Correct the tracker's \"github\"" },
        { "401", "answered 401: it refuses the token. Look at GITHUB_TOKEN" },
        { "403", "answered 403: it isn't allowed, or too much was asked" },
        { "418", "answered 418 instead of an issue" },
        { "truncated", "closed the connection before its answer was complete" },
        { "cut", "sent invalid JSON" },
        { "list", "sent something that isn't the issue" },
        { "other number", "sent something that isn't the issue" },
        { "wrong types", "sent something that isn't the issue" },
        { "page", "sent text/html instead of JSON" },
        { "large", "sent more than 5 MB" },
        { "slow", "didn't answer in full within 1 s" },
        { "redirect inside", "redirects to https://127.0.0.1/x, which names its host by number" },
        { "redirect elsewhere", "redirects to https://elsewhere.example/x, which isn't on a host" },
        { "redirect around", "redirects more than 3 times" },
        { "name inside", "resolves to 10.0.0.1, which isn't an address of the internet" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_and_changes_nothing(string fault, string expected)
    {
        var isBroken = false;
        using var github = new LoopbackGitHub(async (request, stream, token) =>
        {
            if (isBroken && fault == "slow") await Task.Delay(Timeout.Infinite, token);
            await stream.WriteAsync(isBroken ? Broken(fault, request) : LoopbackGitHub.Issue(request, Closed), token);
        });
        github.Pull();
        var before = File.ReadAllText(github.Snapshot);
        isBroken = true;
        if (fault == "slow") github.Rules = github.Rules with { Limit = TimeSpan.FromSeconds(1) };
        if (fault == "name inside")
            github.Rules = github.Rules with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("10.0.0.1") }) };
        github.Clock.Now = github.Clock.Now.AddDays(3);
        var (code, output, error) = github.Pull();

        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.EndsWith("actions/states.json keeps what was known of it.\nOne tracker wasn't pulled.", error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Network, "", before), (code, output, File.ReadAllText(github.Snapshot)));
        Assert.DoesNotContain("canary", error, StringComparison.Ordinal);
    }

    private static byte[] Broken(string fault, LoopbackRequest request) => fault switch
    {
        "429" or "500" or "404" or "401" or "403" or "418" => LoopbackServer.Answer($"{fault} No", "application/json", "{}"u8.ToArray()),
        "429 for long" => LoopbackServer.Answer("429 No", null, [], "Retry-After: 3600"),
        "truncated" => LoopbackGitHub.Issue(request, Closed)[..^20],
        "cut" => LoopbackServer.Json("{ \"number\": 12, \"state\": "),
        "list" => LoopbackServer.Json("[{ \"number\": 12, \"state\": \"open\" }]"),
        "other number" => LoopbackServer.Json("{ \"number\": 99, \"state\": \"open\" }"),
        "wrong types" => LoopbackServer.Json("{ \"number\": {}, \"state\": [\"open\"], \"assignees\": 3, \"labels\": \"x\" }"),
        "page" => LoopbackServer.Answer("200 OK", "text/html", "<p>Sign in"u8.ToArray()),
        "large" => LoopbackServer.Json(new string(' ', 5 * 1024 * 1024 + 1)),
        "redirect inside" => LoopbackServer.Answer("301 Moved", null, [], "Location: https://127.0.0.1/x"),
        "redirect elsewhere" => LoopbackServer.Answer("301 Moved", null, [], "Location: https://elsewhere.example/x"),
        "redirect around" => LoopbackServer.Answer("307 Moved", null, [], $"Location: {request.Path}"),
        _ => [],
    };
}
