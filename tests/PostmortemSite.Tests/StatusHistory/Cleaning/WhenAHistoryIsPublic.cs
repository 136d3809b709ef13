using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Cleaning;

/// <summary>
/// What leaves of a history is what readers of the status page see, and nothing that is hidden in its source.
/// </summary>
public class WhenAHistoryIsPublic
{
    private const string Site = """
        title: T
        zone: UTC
        statusHistory:
          sources:
            - { name: Main, file: status/main.json, url: "https://status.example/", public: true }
            - { name: Inside, file: status/inside.json }
        """;

    private static readonly JsonSerializerOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void It_is_written_clean()
    {
        using var workspace = Archive(
            "Check{U+200B}out is down",
            "<p onclick=\"Hidden-canary\">Seen.<!-- Hidden-canary --><script>Hidden-canary()</script></p>");
        var file = Written(workspace);

        Assert.DoesNotContain("canary", file, StringComparison.Ordinal);
        Assert.Contains("\"html\": \"<p>Seen.</p>\"", file, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Checkout is down\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_again_it_is_the_same()
    {
        using var workspace = Archive(
            ["It {U+202E}is.", .. ForeignHtml.Cases.Select(item => item.Source), "", "<!-- nothing -->",
                new string('&', 90_000)]);
        var first = Written(workspace);
        Assert.Equal(0, workspace.Run("redact", "--input", "exported", "--output", "again").ExitCode);

        Assert.Equal(first, File.ReadAllText(Path.Combine(workspace.Root, "again/status/main.json")));
    }

    private static string Written(Workspace workspace)
    {
        var result = workspace.Run("redact", "--output", "exported");
        Assert.True(result.ExitCode == 0, result.Error);
        return File.ReadAllText(Path.Combine(workspace.Root, "exported/status/main.json"));
    }

    /// <summary>
    /// An archive with an incident for each text: the first is the name of all, the others are their messages.
    /// </summary>
    private static Workspace Archive(params string[] texts)
    {
        var incidents = texts.Skip(1).Select((text, i) => new
        {
            id = $"i{i}",
            name = ForeignHtml.Unescape(texts[0]),
            started = "2026-03-01T10:00:00Z",
            components = new[] { new { name = ForeignHtml.Unescape(texts[0]) } },
            updates = new[] { new { at = "2026-03-01T10:05:00Z", body = new { html = text } } },
            postmortem = new { body = new { html = text } },
        });
        var history = JsonSerializer.Serialize(new { format = "postmortem-site/status-history/1", incidents }, Json);
        return new Workspace().With("site.yml", Site).With("status/main.json", history)
            .With("status/inside.json", history.Replace("Seen", "Inside-canary", StringComparison.Ordinal))
            .With("postmortems/one.md", "---\ntitle: One\ndate: 2026-03-01\naudience: public\nstatus: final\n---\n## "
                + "Summary\n\nIt was down.\n");
    }
}
