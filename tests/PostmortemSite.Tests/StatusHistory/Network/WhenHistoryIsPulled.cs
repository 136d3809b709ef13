using System.Text;
using System.Text.Json.Nodes;
using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenHistoryIsPulled
{
    private const string OneDocument = "pull: http://status.example.com:{port}/api/v2/incidents.json";

    private Func<LoopbackRequest, byte[]> answer = _ =>
        LoopbackServer.Json(StatuspageJson.Page(StatuspageJson.Incidents(0, 10)));

    private LoopbackServer Server() =>
        new(async (request, stream, token) => await stream.WriteAsync(answer(request), token));

    private static JsonObject Incident(PullArchive archive, string id) =>
        JsonNode.Parse(archive.Text)!["incidents"]!.AsArray()
            .Single(incident => (string?)incident!["id"] == id)!.AsObject();

    private void Lists(int from, int count, Action<JsonArray>? change = null) =>
        answer = _ => LoopbackServer.Json(StatuspageJson.Changed(from, count, change ?? (_ => { })));

    [Fact]
    public void Statuspages_incidents_and_maintenances_are_asked_for_and_nothing_else()
    {
        using var server = Server();
        using var archive = new PullArchive(server);
        answer = request => LoopbackServer.Json(request.Path.Contains("maintenances", StringComparison.Ordinal)
            ? "{\"page\":{\"id\":\"x\"},\"scheduled_maintenances\":[]}"
            : StatuspageJson.Page(StatuspageJson.Incidents(0, 10)));

        Assert.Equal("main: 10 new, 0 changed, 0 vanished (10 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.Equal(["/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json"],
            server.Requests.Select(request => request.Path));
        Assert.All(server.Requests, request =>
        {
            Assert.Equal("GET", request.Method);
            Assert.DoesNotContain("Cookie", request.Head, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Authorization", request.Head, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("traceparent", request.Head, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void A_day_without_news_leaves_the_file_as_it_is_and_the_next_moves_only_its_date()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        archive.Pull();
        var first = archive.Text;
        archive.Clock.Now = archive.Clock.Now.AddHours(23);

        Assert.Equal("main: nothing new (10 known), status/main.json is as it was\n", archive.Pull().Output);
        Assert.Equal(first, archive.Text);

        archive.Clock.Now = archive.Clock.Now.AddHours(1);
        Assert.Equal("main: nothing new (10 known), written to status/main.json\n", archive.Pull().Output);
        Assert.Equal(first.Replace("\"fetched\": \"2026-05-10T12", "\"fetched\": \"2026-05-11T12",
            StringComparison.Ordinal), archive.Text);
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        answer = request => request.Number == 0
            ? LoopbackServer.Json(StatuspageJson.Page(StatuspageJson.Incidents(0, 10)), "ETag: W/\"abc\"",
                "Last-Modified: Sat, 09 May 2026 10:00:00 GMT")
            : LoopbackServer.Answer("304 Not Modified", null, []);
        archive.Pull();
        archive.Clock.Now = archive.Clock.Now.AddDays(2);

        Assert.Equal("main: nothing new (10 known), written to status/main.json\n", archive.Pull().Output);
        Assert.Contains("\r\nIf-None-Match: W/\"abc\"\r\n", server.Requests[1].Head + "\r\n", StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Modified-Since: Sat, 09 May 2026 10:00:00 GMT\r\n", server.Requests[1].Head + "\r\n",
            StringComparison.Ordinal);
        Assert.Contains("\"etag\": \"W/\\\"abc\\\"\"", archive.Text, StringComparison.Ordinal);
        Assert.Contains("\"fetched\": \"2026-05-12T12:00:00Z\"", archive.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_older_than_the_list_is_kept_and_not_called_vanished()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        archive.Pull();
        Lists(6, 10);

        Assert.Equal("main: 6 new, 0 changed, 0 vanished (16 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.DoesNotContain("vanished", archive.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_that_is_taken_away_is_marked_and_unmarked_when_it_is_back()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        archive.Pull();
        var first = archive.Text;
        Lists(0, 10, list => list.RemoveAt(4));

        Assert.Equal("main: 0 new, 0 changed, 1 vanished (10 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.Equal("2026-05-10T12:00:00Z", (string?)Incident(archive, "inc005")["vanished"]);
        Assert.Equal("main: nothing new (10 known), status/main.json is as it was\n", archive.Pull().Output);

        Lists(0, 10);
        Assert.Equal("main: 0 new, 0 changed, 0 vanished, 1 back (10 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.Equal(first.Replace("\"incidents\": 9,", "\"incidents\": 10,", StringComparison.Ordinal), archive.Text);
    }

    [Fact]
    public void What_the_page_said_before_is_kept_beside_what_it_says_now()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        archive.Pull();
        Lists(0, 10, list =>
        {
            var incident = list[4]!;
            incident["name"] = "Something harmless";
            incident["impact"] = "none";
            incident["started_at"] = "2025-12-16T08:30:00Z";
            incident["incident_updates"]![1]!["body"] = "All is well.";
            incident["incident_updates"]!.AsArray().RemoveAt(0);
        });

        Assert.Equal("main: 0 new, 1 changed, 0 vanished (10 known), written to status/main.json\n",
            archive.Pull().Output);
        var changed = Incident(archive, "inc005");
        Assert.Equal("Something harmless", (string?)changed["name"]);
        Assert.Equal(
            [
                "name: Incident number 5", "impact: minor", "started: 2025-12-16T08:00:00Z",
                "update 2025-12-16T08:00:00Z: We are looking into it.",
                "removed update 2025-12-16T09:00:00Z: It is over.",
            ],
            changed["edits"]!.AsArray().Select(edit => $"{edit!["field"]}: {edit["before"]}"));
        Assert.All(changed["edits"]!.AsArray(), edit => Assert.Equal("2026-05-10T12:00:00Z", (string?)edit!["at"]));
    }

    [Fact]
    public void A_file_that_is_empty_is_no_snapshot_yet()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument).With("status/main.json", "");

        Assert.Equal("main: 10 new, 0 changed, 0 vanished (10 known), written to status/main.json\n",
            archive.Pull().Output);
    }

    [Fact]
    public void How_an_incident_goes_on_is_no_edit()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        Lists(0, 10, list =>
        {
            (list[0]!["status"], list[0]!["resolved_at"]) = ("investigating", null);
            list[0]!["incident_updates"]!.AsArray().RemoveAt(0);
        });
        archive.Pull();
        Lists(0, 10);

        Assert.Equal("main: 0 new, 1 changed, 0 vanished (10 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.Equal("2025-12-28T09:00:00Z", (string?)Incident(archive, "inc009")["resolved"]);
        Assert.DoesNotContain("\"edits\"", archive.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_what_would_change_and_writes_nothing()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument);
        Lists(3, 2);

        Assert.Equal(
            "main: 2 new, 0 changed, 0 vanished (2 known), would be written to status/main.json\n" +
            "  new\tinc003\t2025-12-10T08:00:00Z\tIncident number 3\n  new\tinc004\t2025-12-13T08:00:00Z\tIncident "
                + "number 4\n",
            archive.Pull(isCheck: true).Output);
        Assert.False(File.Exists(archive.Snapshot));
    }

    [Fact]
    public void One_source_that_fails_stops_no_other()
    {
        using var server = Server();
        using var archive = new PullArchive(server);
        archive.With("site.yml", $$"""
            title: T
            statusHistory:
              sources:
                - { name: broken, file: status/broken.json, pull: "http://status.example.com:{{archive.Port}}/broken" }
                - { name: main, file: status/main.json, pull: "http://status.example.com:{{archive.Port}}/main" }
                - { name: by-hand, file: status/by-hand.json }
            """);
        answer = request => request.Path == "/broken"
            ? LoopbackServer.Answer("404 Not Found", null, [])
            : LoopbackServer.Json(StatuspageJson.Page(StatuspageJson.Incidents(0, 10)));
        var outcome = archive.Pull();

        Assert.Equal(ExitCode.Network, outcome.Code);
        Assert.Equal("main: 10 new, 0 changed, 0 vanished (10 known), written to status/main.json\n", outcome.Output);
        Assert.Equal($"broken: http://status.example.com:{archive.Port}/broken answered 404: nothing is there. " +
            "Correct the source's \"url\", or declare \"pull\" or \"format\". Nothing was fetched of it before.\nOne "
                + "source wasn't pulled.", outcome.Error);
    }

    [Fact]
    public void A_file_that_was_put_there_by_hand_is_not_overwritten_and_a_folder_has_room_for_both()
    {
        using var server = Server();
        var byHand = StatuspageJson.Page(StatuspageJson.Incidents(0, 3));
        using var archive = new PullArchive(server).Declare(OneDocument).With("status/main.json", byHand);
        var refused = archive.Pull();

        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Equal("status/main.json was put there by hand, and a pull would overwrite it. Move it into a folder of "
            + "its own and declare that, " +
            "\"file: status/main\": what is pulled goes to status/main/pulled.json, beside it.", refused.Error);
        Assert.Equal(byHand, archive.Text);
        Assert.Empty(server.Requests);

        File.Delete(archive.Snapshot);
        archive.With("status/main/exported.json", byHand).Declare(OneDocument, "status/main");
        Assert.Equal("main: 10 new, 0 changed, 0 vanished (10 known), written to status/main/pulled.json\n",
            archive.Pull().Output);
        Assert.Equal(byHand, File.ReadAllText(Path.Combine(archive.Input, "status/main/exported.json")));
    }

    [Theory]
    [InlineData("{\"format\": \"postmortem-site/status-history/1\", \"incidents\": [{\"name\": \"no id\"}]}",
        ExitCode.Input, "status/main.json:1:")]
    [InlineData("{\"format\": \"postmortem-site/status-history/1\", \"incidents\": [", ExitCode.Usage,
        "The file isn't valid JSON: it ends too early")]
    [InlineData("\0", ExitCode.Input, "The snapshot can't be read")]
    public void A_snapshot_that_cant_be_read_is_not_replaced(string text, ExitCode code, string expected)
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument).With("status/main.json", text);
        var outcome = archive.Pull();

        Assert.Equal(code, outcome.Code);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(text, archive.Text);
    }

    [Fact]
    public void A_pulled_snapshot_builds_and_its_past_stays_inside()
    {
        using var server = Server();
        using var archive = new PullArchive(server).Declare(OneDocument + "\nformat: statuspage\npublic: true");
        archive.Pull();
        Lists(0, 10, list =>
        {
            list[4]!["name"] = "Something harmless";
            list[7]!["incident_updates"]![0]!["body"] = "It is well again.";
            list.RemoveAt(5);
        });
        archive.Pull();
        Assert.Contains("\"edits\"", archive.Text, StringComparison.Ordinal);
        Assert.Contains("\"vanished\"", archive.Text, StringComparison.Ordinal);

        using var workspace = new Workspace()
            .With("site.yml", File.ReadAllText(Path.Combine(archive.Input, "site.yml")))
            .With("status/main.json", Encoding.UTF8.GetBytes(archive.Text));
        var exported = workspace.Run("redact", "--output", "public");
        Assert.True(exported.ExitCode == 0, exported.Error);
        var published = File.ReadAllText(Path.Combine(workspace.Root, "public/status/main.json"));

        Assert.Contains("Something harmless", published, StringComparison.Ordinal);
        foreach (var inside in new[] { "\"edits\"", "\"vanished\"", "\"documents\"", "\"Incident number 5\"" })
        {
            Assert.Contains(inside, archive.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(inside, published, StringComparison.Ordinal);
        }
    }
}
