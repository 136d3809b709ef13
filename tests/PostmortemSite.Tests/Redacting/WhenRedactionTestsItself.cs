using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Rules;
using PostmortemSite.Redacting.SelfTesting;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Each self-test holds here, and each fails when the part that it tries is broken.</summary>
public class WhenRedactionTestsItself
{
    private static readonly Archive<PostmortemSite.Audiences.Internal> Nothing = Archive.Empty(new SiteConfiguration());

    [Fact]
    public void All_holds_here()
    {
        var watch = Stopwatch.StartNew();
        Assert.Same(Nothing, new RunSelfTests().Run(Nothing));
        Figures.Print("self-tests", $"{SelfTest.Standard.Length} self-tests, {watch.ElapsedMilliseconds} ms in the tests' process");
    }

    [Fact]
    public void Text_that_isnt_normalised_is_noticed() => AssertFails(TextTests.Normalises(text => text), "NFKC");

    [Fact]
    public void Look_alikes_that_arent_folded_are_noticed() =>
        AssertFails(TextTests.Folds(text => text.Normalize(System.Text.NormalizationForm.FormKC)), "look-alikes");

    [Fact]
    public void A_cultures_comparison_is_noticed() => AssertFails(
        TextTests.ComparesOrdinally((text, beginning) => text.StartsWith(beginning, false, CultureInfo.GetCultureInfo("da-DK"))), "compared");

    [Fact]
    public void A_languages_casing_is_noticed() =>
        AssertFails(TextTests.LowersInvariantly(text => text.ToLower(CultureInfo.GetCultureInfo("tr-TR"))), "case");

    [Fact]
    public void Canaries_that_arent_in_the_report_are_noticed() => AssertCanariesFail("canaries are in the internal archive",
        report: CanaryArchive.Report.Replace(CanaryArchive.All[^1], "nothing", StringComparison.Ordinal));

    [Fact]
    public void A_report_that_isnt_public_is_noticed() => AssertCanariesFail("canaries are in the internal archive",
        report: CanaryArchive.Report.Replace("status: final", "status: draft", StringComparison.Ordinal));

    public static TheoryData<string> RulesThatKeepBack => ["section-internal", "span-internal", "raw-html", "mask-denied-term"];

    [Theory]
    [MemberData(nameof(RulesThatKeepBack))]
    public void A_rule_that_is_missing_is_noticed(string missing)
    {
        var standard = RedactionRules.Standard;
        var rules = new RedactionRules(
            [.. standard.Structure.Where(rule => rule.Name != missing)], [.. standard.Masks.Where(mask => mask.Name != missing)]);
        Assert.Equal(standard.Structure.Length + standard.Masks.Length - 1, rules.Structure.Length + rules.Masks.Length);
        AssertCanariesFail("no canary is in the public Markdown", redact: new PublicMarkdown.RedactArchive(rules));
    }

    [Fact]
    public void A_leak_check_that_finds_nothing_is_noticed() =>
        AssertCanariesFail("leak check finds every canary", check: (_, _) => { });

    [Fact]
    public void A_leak_check_that_finds_one_of_them_is_noticed() => AssertCanariesFail("leak check finds every canary",
        check: (_, _) => throw new BuildException(ExitCode.Leak, "", [Problem.Error("public/0.html", Position.Start, "leak", "", "")]));

    [Fact]
    public void A_machine_without_Unicode_builds_nothing()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n").Built();
        var before = workspace.Tree();
        var command = Path.Combine(AppContext.BaseDirectory, "postmortem-site");
        var settings = File.ReadAllText(command + ".runtimeconfig.json");
        var inert = Path.Combine(workspace.Root, "inert.runtimeconfig.json");
        File.WriteAllText(inert, settings.Replace("\"System.Globalization.Invariant\": false", "\"System.Globalization.Invariant\": true", StringComparison.Ordinal));
        Assert.NotEqual(settings, File.ReadAllText(inert));

        foreach (var name in new[] { "build", "check" })
        {
            var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", inert, command + ".dll", name])
            {
                WorkingDirectory = workspace.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();

            Assert.Contains("The self-test \"wide letters are letters\" (NFKC) failed", error, StringComparison.Ordinal);
            Assert.Contains("Install ICU", error, StringComparison.Ordinal);
            Assert.Equal(2, process.ExitCode);
            Assert.Equal(before, workspace.Tree());
        }
    }

    private static void AssertCanariesFail(string name, string? report = null, PublicMarkdown.RedactArchive? redact = null,
        Action<RedactedArchive, Site<PostmortemSite.Audiences.Public>>? check = null)
    {
        var gate = redact ?? new PublicMarkdown.RedactArchive();
        var tests = new CanaryTests(report ?? CanaryArchive.Report, gate.Run,
            check ?? ((redacted, site) => new CheckedSite.CheckForLeaks(redacted, new CanaryFiles([])).Run(site)));
        AssertFails(tests.All, name);
    }

    private static void AssertFails(SelfTest test, string name) => AssertFails([test], name);

    private static void AssertFails(ImmutableArray<SelfTest> tests, string name)
    {
        var refusal = Assert.Throws<BuildException>(() => new RunSelfTests(tests).Run(Nothing));
        Assert.Equal(ExitCode.Usage, refusal.Code);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }
}
