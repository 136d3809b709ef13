using System.Diagnostics;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Secrets;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Each kind of secret is found and told from what only looks like one.</summary>
public class WhenATextHoldsASecret
{
    private static readonly SecretScanner Scanner = new(SecretExemptions.None);

    public static TheoryData<string> Rules => [.. SecretRules.All.Select(rule => rule.Name)];

    [Fact]
    public void Every_example_gives_what_it_says()
    {
        var examples = Examples().ToList();
        var wrong = examples.Select(Wrong).OfType<string>().ToList();

        Figures.Print("secret-rules",
            $"{SecretRules.All.Count} rules, {examples.Count(one => one.IsSecret)} must be caught, "
            + $"{examples.Count(one => !one.IsSecret)} must pass, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_examples_of_both(string rule)
    {
        Assert.True(Examples().Count(one => one.Rule == rule && one.IsSecret) >= 2);
        Assert.True(Examples().Count(one => one.Rule == rule && !one.IsSecret) >= 2);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_linear_named_and_explained(string name)
    {
        var rule = SecretRules.All.Single(rule => rule.Name == name);

        Assert.True(rule.Regex.Options.HasFlag(RegexOptions.NonBacktracking));
        Assert.Matches("^secret-[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
        Assert.Matches("^(a|an|the) .*[^.]$", rule.What);
        Assert.NotEmpty(rule.Prefixes.Concat(rule.Words));
        Assert.True(rule.Window <= 4096);
        Assert.DoesNotMatch(@"\\[bBdDwW]", rule.Pattern);
    }

    [Fact]
    public void Nothing_but_the_prefix_of_a_secret_is_told()
    {
        foreach (var (_, _, text) in Examples().Where(one => one.IsSecret))
            foreach (var finding in Scanner.FindIn(text))
            {
                Assert.Matches(@"^[^…]*… \([0-9]+ characters\)$", finding.Shape);
                var shown = finding.Shape[..finding.Shape.IndexOf('…', StringComparison.Ordinal)];
                Assert.True(shown.Length == 0 || finding.Rule.Prefixes.Contains(shown));
                Assert.InRange(finding.Offset, 0, text.Length - 1);
                Assert.InRange(finding.End, 1, text.Length);
            }
    }

    [Fact]
    public void Hostile_text_is_read_to_its_end_and_no_place_told_twice()
    {
        const int Size = 1 << 17;
        var slowest = SecretRules.All.SelectMany(Hostile).Select(hostile =>
        {
            var text = string.Concat(Enumerable.Repeat(hostile.Piece, (Size / hostile.Piece.Length) + 1))[..Size];
            var start = Stopwatch.GetTimestamp();
            var found = Scanner.FindIn(text).ToList();
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Offset));
            return (hostile.Rule, Time: Stopwatch.GetElapsedTime(start));
        }).OrderByDescending(one => one.Time).ToList();

        Figures.Print("secret-hostile",
            $"{slowest.Count} hostile texts of 128 KB, {slowest.Sum(one => one.Time.TotalSeconds):F1} s in all; slowest: "
            + string.Join(", ", slowest.Take(3).Select(one => $"{one.Rule} {one.Time.TotalMilliseconds:F0} ms")));
    }

    /// <summary>A keyword again and again, and one before each long stretch of what may follow it.</summary>
    private static IEnumerable<(string Rule, string Piece)> Hostile(SecretRule rule)
    {
        var keyword = rule.Prefixes.Concat(rule.Words).First();
        yield return (rule.Name, keyword);
        yield return (rule.Name, keyword + ": ");
        yield return (rule.Name, string.Concat(Enumerable.Repeat($"{keyword}=a1B2c3D4e5-", 40)) + "\n");
    }

    private static string? Wrong((string Rule, bool IsSecret, string Text) example)
    {
        var found = Scanner.FindIn(example.Text).Select(finding => finding.Rule.Name).ToList();
        var isRight = example.IsSecret ? found.SequenceEqual([example.Rule]) : found.Count == 0;
        return isRight ? null : $"{example.Rule}: {(example.IsSecret ? "+" : "-")} {example.Text}: found [{string.Join(", ", found)}]";
    }

    private static IEnumerable<(string Rule, bool IsSecret, string Text)> Examples()
    {
        var rule = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "secrets.cases.txt")))
        {
            if (line.StartsWith("#### ", StringComparison.Ordinal)) rule = line[5..];
            else if (line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))
                yield return (rule, line[0] == '+', line[2..].Replace("~~", "", StringComparison.Ordinal).Replace('⏎', '\n'));
        }
    }
}
