using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Things that masks can't see in the source, and the finished page shows: the second fence.</summary>
public class WhenSomethingWouldLeak
{
    private const string Site = """
        url: https://example.com/
        redaction:
          deniedTerms: [{ term: Harbourlight, replacement: a venue }]
          ticketKeys: [OPS]
        """;

    [Theory]
    [InlineData("Our customer Harbour**light** called.")]
    [InlineData("Our customer Harbour`light` called.")]
    public void The_public_site_is_refused_and_the_word_isnt_told(string sentence)
    {
        using var workspace = new Workspace().With("site.yml", Site).With("postmortems/a.md", Report("All is well."))
            .With("postmortems/inside.md", "# Inside\n\nHarbourlight called.\n").Built();
        var before = workspace.Tree();
        workspace.With("postmortems/a.md", Report(sentence));

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("postmortems/a.md:10:14: leak-masked: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("(public/postmortems/a-report/index.html:", result.Error, StringComparison.Ordinal);
        Assert.Contains("kept back at site.yml:", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbourlight", result.Output + result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, workspace.Tree());
    }

    [Fact]
    public void A_name_that_is_masked_here_and_published_there_names_both_places()
    {
        using var workspace = new Workspace()
            .With("site.yml", Site)
            .With("postmortems/a.md", Report("The report was written by Grace Hopperfield."))
            .With("postmortems/b.md", "---\nauthors: [Grace Hopperfield]\n---\n# Inside\n");

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("postmortems/a.md:10:27: leak-masked: 17 characters here are published", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\(public/postmortems/a-report/index\.html:[0-9]+:[0-9]+ and [0-9] more files\) and kept back at postmortems/b\.md:2:11\. ", result.Error);
        Assert.Single(result.Error.Split('\n'), line => line.Contains("leak-", StringComparison.Ordinal));
        Assert.DoesNotContain("Hopperfield", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_report_whose_public_slug_holds_a_digit_isnt_a_leak()
    {
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/a.md", Report("We had seen [the same before](b2.md)."))
            .With("postmortems/b2.md", "---\naudience: public\nstatus: final\ndate: 2025-01-01\npublic: { title: Earlier, slug: media-store7-2025 }\n---\n# Inside\n\n## Summary\n\nAll.\n");

        workspace.Built();

        Assert.NotNull(workspace.Page("public/postmortems/a-report/index.html").QuerySelector("a[href*='media-store7-2025']"));
    }

    [Fact]
    public void A_secret_that_markup_cuts_in_two_is_found_where_it_is_whole()
    {
        using var workspace = new Workspace().With("site.yml", Site).With("postmortems/a.md", Report("The key was AKIA**Z7QWERTY**2345ABCD."));

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("secret-aws", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("QWERTY", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It was 10.1.2.3, as section 10.1.2.3.4 of the manual says.")]
    [InlineData("Then @media applied.")]
    [InlineData("The @test annotation of `@test` was missing.")]
    public void What_only_looks_like_it_is_published(string sentence)
    {
        using var workspace = new Workspace().With("site.yml", Site).With("postmortems/a.md", Report(sentence));
        workspace.Built();
    }

    private static string Report(string sentence) =>
        $"---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# A report\n\n## Summary\n\n{sentence}\n";
}
