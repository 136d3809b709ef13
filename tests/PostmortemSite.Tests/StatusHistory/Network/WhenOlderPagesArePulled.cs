using System.Text.Json;
using System.Text.Json.Nodes;
using PostmortemSite.Model;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenOlderPagesArePulled
{
    private const string Declared = "url: http://status.example.com:{port}/\npull: "
        + "http://status.example.com:{port}/api/v2/incidents.json\nolderPages: true";

    private Func<LoopbackRequest, byte[]?> special = _ => null;

    /// <summary>A page with a number of incidents, of which it lists the fifty newest.</summary>
    private LoopbackServer Server(int count) =>
        new(async (request, stream,
            token) => await stream.WriteAsync(special(request) ?? Answer(request.Path, count), token));

    private static byte[] Answer(string path, int count) => path switch
    {
        "/api/v2/incidents.json" => LoopbackServer.Json(
            StatuspageJson.Page(StatuspageJson.Incidents(Math.Max(0, count - 50), Math.Min(50, count)))),
        _ when path.StartsWith("/history.json?page=", StringComparison.Ordinal) =>
            LoopbackServer.Json(History(Number(path[19..]), count)),
        _ when path.StartsWith("/incidents/inc", StringComparison.Ordinal) => LoopbackServer.Json(
            StatuspageJson.Incident(Number(path[14..17])).ToJsonString()),
        _ => LoopbackServer.Answer("404 Not Found", null, []),
    };

    /// <summary>An archive in a time by which all of the page's incidents have begun.</summary>
    private static PullArchive Archive(LoopbackServer server)
    {
        var archive = new PullArchive(server).Declare(Declared);
        archive.Clock.Now = archive.Clock.Now.AddYears(2);
        return archive;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Thirty incidents a page, newest first.</summary>
    private static string History(int page, int count) => JsonSerializer.Serialize(new
    {
        months = Enumerable.Range(0, count).Reverse().Skip(30 * (page - 1)).Take(30).Chunk(10).Select(chunk => new
        {
            name = "April",
            year = 2026,
            incidents = chunk.Select(number => new
            {
                code = $"inc{number:000}",
                name = $"Incident number {number}",
                impact = "minor",
                timestamp = "Apr 1, 10:00 UTC"
            }),
        }),
    });

    [Fact]
    public void Only_what_isnt_known_is_fetched_and_two_empty_pages_end_it()
    {
        using var server = Server(70);
        using var archive = Archive(server);

        Assert.Equal("main: 70 new, 0 changed, 0 vanished (70 known), written to status/main.json\n",
            archive.Pull().Output);
        Assert.Equal(
            [.. Enumerable.Range(1, 5).Select(page => $"/history.json?page={page}"),
                .. Enumerable.Range(0, 20).Reverse().Select(number => $"/incidents/inc{number:000}.json")],
            server.Requests.Skip(1).Select(request => request.Path));
        var oldest = JsonNode.Parse(archive.Text)!["incidents"]![0]!;
        Assert.Equal(("inc000", "2025-12-01T08:00:00Z", 2),
            ((string?)oldest["id"], (string?)oldest["started"], oldest["updates"]!.AsArray().Count));

        var asked = server.Requests.Count;
        Assert.Equal("main: nothing new (70 known), status/main.json is as it was\n", archive.Pull().Output);
        Assert.DoesNotContain(server.Requests.Skip(asked),
            request => request.Path.StartsWith("/incidents/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_fetches_a_hundred_and_the_next_goes_on()
    {
        using var server = Server(180);
        using var archive = Archive(server);
        var first = archive.Pull();

        Assert.Equal("main: 150 new, 0 changed, 0 vanished (150 known), written to status/main.json\n", first.Output);
        Assert.Contains("main: 30 older incidents remain to be fetched. Pull again to go on. (warning)", first.Error,
            StringComparison.Ordinal);
        Assert.Equal("main: 30 new, 0 changed, 0 vanished (180 known), written to status/main.json\n",
            archive.Pull().Output);
    }

    [Fact]
    public void What_came_before_a_failure_is_kept()
    {
        using var server = Server(70);
        using var archive = Archive(server);
        special = request =>
            request.Path == "/incidents/inc010.json" ? LoopbackServer.Answer("429 Too Many Requests", null, []) : null;
        var outcome = archive.Pull();

        Assert.Equal(ExitCode.Network, outcome.Code);
        Assert.Equal("main: 59 new, 0 changed, 0 vanished (59 known), written to status/main.json\n", outcome.Output);
        Assert.Contains("/incidents/inc010.json answered 429: too many requests.", outcome.Error,
            StringComparison.Ordinal);
        Assert.Contains("main: 11 older incidents remain to be fetched.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_isnt_there_keeps_no_other_from_being_fetched()
    {
        using var server = Server(70);
        using var archive = Archive(server);
        special = request =>
            request.Path == "/incidents/inc010.json" ? LoopbackServer.Answer("404 Not Found", null, []) : null;
        var outcome = archive.Pull();

        Assert.Equal((ExitCode.Fine, "main: 69 new, 0 changed, 0 vanished (69 known), written to status/main.json\n"),
            (outcome.Code, outcome.Output));
        Assert.Contains("/incidents/inc010.json answered 404: nothing is there. (warning)", outcome.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_arent_codes_are_never_asked_for()
    {
        using var server = Server(10);
        using var archive = Archive(server);
        special = request => request.Path == "/history.json?page=1"
            ? LoopbackServer.Json("{\"months\":[{\"name\":\"April\",\"year\":2026,\"incidents\":[" +
                "{\"code\":\"../x\",\"name\":\"a\"},{\"code\":\"a/b\",\"name\":\"b\"},{\"code\":\"a?b\",\"name\":\"c\"},{\"code\":\"%2e%2e\",\"name\":\"d\"}]}]}")
            : null;
        archive.Pull();

        Assert.DoesNotContain(server.Requests,
            request => request.Path.StartsWith("/incidents/", StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_left_alone_unless_they_are_asked_for()
    {
        using var server = Server(70);
        using var archive = Archive(server).Declare(Declared.Replace("true", "false", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Fine, archive.Pull().Code);
        Assert.Single(server.Requests);
    }
}
