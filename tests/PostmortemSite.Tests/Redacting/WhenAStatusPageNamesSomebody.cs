using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>What was posted is published as it was; so what mustn't be published stops the build, with the post's place.</summary>
public class WhenAStatusPageNamesSomebody
{
    private const string Site = """
        title: Example
        statusHistory:
          sources: [{ name: main, file: status/main.json, public: true }]
        redaction:
          deniedTerms: [{ term: Harbour Arena, replacement: a customer }]

        """;

    private const string Page = """
        { "format": "postmortem-site/status-history/1", "incidents": [
          { "id": "a1", "name": "Slow", "impact": "minor", "started": "2026-01-01T10:00:00Z", "resolved": "2026-01-01T11:00:00Z",
            "updates": [
              { "at": "2026-01-01T10:00:00Z", "state": "investigating",
                "body": { "plain": "It is slow for TEXT." } } ] } ] }
        """;

    [Theory]
    [InlineData("Harbour Arena", "leak-masked")]
    [InlineData("Harbour\\u0020Arena", "leak-masked")]
    [InlineData("Ada Berg", "leak-masked")]
    public void The_build_stops_and_says_where_it_was_posted(string text, string rule)
    {
        using var workspace = new Workspace();
        workspace.With("site.yml", Site).With("people.yml", "people: [{ name: Ada Berg, role: the engineer }]\n")
            .With("status/main.json", Page.Replace("TEXT", text, StringComparison.Ordinal));

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"status/main.json:5:44: {rule}:", result.Error);
        Assert.Contains("were posted on the status page (public/incidents/", result.Error);
        Assert.DoesNotContain("Harbour", result.Error);
        Assert.False(workspace.Exists("public/index.html"));
    }

    [Fact]
    public void An_exception_lets_it_through()
    {
        using var workspace = new Workspace();
        workspace.With("site.yml", Site + """
              exceptions:
                - { rule: leak-masked, text: Ada Berg, reason: She speaks for us., expires: 2028-01-01 }

            """).With("people.yml", "people: [{ name: Ada Berg, role: the engineer }]\n")
            .With("status/main.json", Page.Replace("TEXT", "Ada Berg", StringComparison.Ordinal)).Built("--as-of", "2026-06-01");

        Assert.Contains("Ada Berg", workspace.Text("public/incidents/a1/index.html"));
    }

    [Fact]
    public void A_secret_in_a_post_stops_both_editions()
    {
        using var workspace = new Workspace();
        workspace.With("site.yml", Site).With("status/main.json", Page.Replace("TEXT", "AKIA" + "Q7ZP4NUE3KX2MB5T", StringComparison.Ordinal));

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("status/main.json:5:", result.Error);
    }

    [Fact]
    public void An_internal_page_may_name_anybody()
    {
        using var workspace = new Workspace();
        workspace.With("site.yml", Site.Replace(", public: true", "", StringComparison.Ordinal))
            .With("status/main.json", Page.Replace("TEXT", "Harbour Arena", StringComparison.Ordinal)).Built();

        Assert.Contains("Harbour Arena", workspace.Text("internal/incidents/a1/index.html"));
        Assert.False(workspace.Exists("public/incidents/index.html"));
    }
}
