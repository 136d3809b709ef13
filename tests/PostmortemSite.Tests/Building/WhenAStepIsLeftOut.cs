using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PostmortemSite.Tests.Building;

/// <summary>
/// Compiles wrong builds against the product, with access to its internals, and expects the compiler's refusal. The
/// right build comes first: if it didn't compile, the refusals would prove nothing.
/// </summary>
public class WhenAStepIsLeftOut
{
    private const string Redacted =
        "var redacted = start.Then(new RedactArchive()).Value; " +
        "var parsed = report.Pipeline(\"Public\", redacted.Public).Then(new ParsePostmortems<Public>()); ";
    private const string Rendered = ".Then(new ComposeEdition<Public>(today)).Then(new RenderSite<Public>(files))";
    private const string Checked = ".Then(new CheckForLeaks(redacted, files))";

    [Fact]
    public void The_whole_chain_compiles() =>
        Assert.Empty(Errors($"{Redacted}CheckedSite site = parsed{Rendered}{Checked}.Value; new FinishedSites(inside, site);"));

    [Fact]
    public void Without_RedactArchive_nothing_public_can_be_parsed() =>
        AssertRefused($"start.Then(new ParsePostmortems<Public>()){Rendered};", "CS1503");

    [Fact]
    public void Without_RedactArchive_an_internal_archive_is_no_public_edition() =>
        AssertRefused($"start{Rendered};", "CS1503");

    [Fact]
    public void Without_CheckForLeaks_a_public_site_cant_be_published() =>
        AssertRefused($"{Redacted}new FinishedSites(inside, parsed{Rendered}.Value);", "CS1503");

    [Fact]
    public void What_was_kept_back_cant_be_parsed_as_public() =>
        AssertRefused($"{Redacted}start.Then(new RedactArchive()).Then(new ParsePostmortems<Public>());", "CS1503");

    [Fact]
    public void An_internal_archive_cant_be_handed_to_the_public_writer() =>
        AssertRefused("new FinishedSites(inside, archive);", "CS1503");

    [Fact]
    public void An_internal_site_cant_be_published_as_the_public_one() =>
        AssertRefused("new FinishedSites(inside, inside);", "CS1503");

    [Fact]
    public void Public_Markdown_cant_be_made_by_hand() =>
        AssertRefused("var made = new PublicMarkdown { Site = null, Files = default, Pictures = null };", "CS1729");

    [Fact]
    public void A_checked_site_cant_be_made_by_hand() =>
        AssertRefused($"{Redacted}var made = new CheckedSite(parsed{Rendered}.Value);", "CS1729");

    [Fact]
    public void An_internal_site_can_have_reviews() =>
        Assert.Empty(Errors($"{Redacted}report.Pipeline(\"Internal\", inside).Then(new RenderReviews(redacted));"));

    [Fact]
    public void A_public_site_cant_have_reviews() =>
        AssertRefused($"{Redacted}parsed{Rendered}.Then(new RenderReviews(redacted));", "CS1503");

    [Fact]
    public void Public_Markdown_cant_be_written_from_a_site_that_wasnt_checked() =>
        AssertRefused($"{Redacted}parsed{Rendered}.Then(new WritePublicArchive(null));", "CS1503");

    private static void AssertRefused(string statement, string code)
    {
        var errors = Errors(statement);
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(code, error.Id));
    }

    private static IReadOnlyList<Diagnostic> Errors(string statement)
    {
        var source = $$"""
            namespace PostmortemSite.Wrong;
            using NodaTime;
            using PostmortemSite.Audiences;
            using PostmortemSite.Deriving;
            using PostmortemSite.Model;
            using PostmortemSite.Parsing;
            using PostmortemSite.Pipelines;
            using PostmortemSite.Redacting;
            using PostmortemSite.Rendering;
            using PostmortemSite.Writing;
            using RedactArchive = PostmortemSite.Redacting.PublicMarkdown.RedactArchive;
            using CheckForLeaks = PostmortemSite.Redacting.CheckedSite.CheckForLeaks;

            static class WrongBuild
            {
                static void Make(Pipeline<Archive<Internal>> start, Archive<Internal> archive, Site<Internal> inside,
                    IStagedFiles files, LocalDate today, BuildReport report)
                {
                    {{statement}}
                }
            }
            """;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        // The name makes it a friend, so that "internal" is not what stands in the way.
        return [.. CSharpCompilation.Create("PostmortemSite.Benchmarks",
                [CSharpSyntaxTree.ParseText(source)],
                trusted.Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
