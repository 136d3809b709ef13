using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>
/// A file outside the repository that can't be read, or that holds nothing, must never look as if there were nothing to
/// hide; and no message quotes it.
/// </summary>
public sealed class WhenDeniedTermsAreInAFile : IDisposable
{
    private const string Terms = "../terms.txt";

    private readonly Workspace workspace = new Workspace()
        .With("site.yml", "title: T")
        .With("postmortems/a.md", """
            ---
            { audience: public, status: final, date: 2026-01-01, public: { title: A, slug: a } }
            ---
            # A

            ## Summary

            It was KITTIWAKE of Gull Ltd.
            """)
        .Built();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("there is none", null, "There is no file of denied terms \"../terms.txt\".")]
    [InlineData("empty", "", "The file of denied terms \"../terms.txt\" holds no terms.")]
    [InlineData("only remarks", "# Kittiwake\n\n  # Gull\n", "The file of denied terms \"../terms.txt\" holds no terms.")]
    [InlineData("a term that is too short", "Kittiwake\nQ\n", "../terms.txt:2:1: denied-terms-file: No denied term can be read here.")]
    [InlineData("a NUL", "Kittiwake\0", "The file of denied terms \"../terms.txt\" isn't UTF-8.")]
    public void A_file_that_says_nothing_stops_the_build(string name, string? text, string message)
    {
        Assert.NotEmpty(name);
        AssertRefused(Terms, text is null ? null : Encoding.UTF8.GetBytes(text), message);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("latin1")]
    public void A_file_in_another_encoding_stops_the_build(string encoding) => AssertRefused(Terms,
        [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes("Kittiwake æ\n")],
        "The file of denied terms \"../terms.txt\" isn't UTF-8.");

    [Theory]
    [InlineData("terms: [Kittiwake]\n", ":1:1: denied-terms-file: No denied term can be read here.")]
    [InlineData("deniedTerms: []\n", ":1:1: denied-terms-file: No denied term can be read here.")]
    [InlineData("# nothing\n", "\" holds no terms.")]
    [InlineData("deniedTerms:\n  - Kittiwake\n  - { trem: Kittiwake }\n", ":3:5: denied-terms-file: No denied term can be read here.")]
    [InlineData("deniedTerms: [Kittiwake\n", "denied-terms-file: No denied term can be read here.")]
    [InlineData("Kittiwake: a project\nKittiwake: a bird\n", ":2:1: denied-terms-file: No denied term can be read here.")]
    public void Wrong_YAML_stops_the_build(string yaml, string message) =>
        AssertRefused("../terms.yml", Encoding.UTF8.GetBytes(yaml), message);

    [Fact]
    public void A_folder_in_its_place_stops_the_build()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Root, "terms.txt"));
        AssertRefused(Terms, null, "\"../terms.txt\"");
    }

    [Fact]
    public void A_key_without_a_path_stops_the_build() => AssertRefused("", null, "site.yml:1:14: denied-terms-file: No file of denied terms is named.");

    [Fact]
    public void An_environment_variable_that_isnt_set_stops_the_build() =>
        AssertRefused("$ZQ_DENIED_TERMS", null, "site.yml:1:31: denied-terms-file: The environment variable $ZQ_DENIED_TERMS isn't set.");

    [Fact]
    public void A_term_of_the_file_that_site_yml_contradicts_is_told_by_its_place()
    {
        workspace.With("site.yml", $"title: Kittiwake\nredaction: {{ deniedTermsFile: {Terms} }}").With(Terms, "Gull\nKittiwake\n");
        var result = workspace.Run("build");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("site.yml:1:1: contradiction: These words are public and hold a denied term (../terms.txt:2:1).", result.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../terms.txt", "\ufeff# ours\r\nKittiwake\r\nGull Ltd\r\n", "It was … of ….")]
    [InlineData("../terms.yml", "deniedTerms: [{ term: Kittiwake, replacement: a project }, { term: Gull Ltd, replacement: a bird }]", "It was a project of a bird.")]
    [InlineData("$ZQ_DENIED_TERMS", "Kittiwake\nGull Ltd", "It was … of ….")]
    public void Its_terms_are_denied(string path, string text, string expected)
    {
        var file = path[0] == '$' ? Path.Combine(workspace.Root, "elsewhere") : path;
        workspace.With("site.yml", $"redaction: {{ deniedTermsFile: {path} }}").With(file, text);

        var result = workspace.Run([("ZQ_DENIED_TERMS", file)], "build");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(expected, workspace.Page("public/postmortems/a/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private void AssertRefused(string path, byte[]? content, string message)
    {
        var before = workspace.Tree();
        workspace.With("site.yml", $"redaction: {{ deniedTermsFile: {path} }}");
        if (content is not null) workspace.With(path, content);

        var result = workspace.Run("build");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kittiwake", result.Error + result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, workspace.Tree());
    }
}
