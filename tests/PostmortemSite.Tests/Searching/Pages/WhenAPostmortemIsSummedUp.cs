using System.Collections.Immutable;
using NodaTime.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Cards;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Pages;

public class WhenAPostmortemIsSummedUp
{
    public static TheoryData<string, string, string> Reports()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, input, expected) in Cases.Blocks("cards.cases.txt")) data.Add(name, input, expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_card_says_what_resolved_it_and_what_is_left_to_do(string name, string input, string expected)
    {
        Assert.NotEmpty(name);

        Assert.Equal(expected, string.Join('\n', Lines(CardOf(input))));
    }

    [Fact]
    public void A_textfix_is_cut_at_a_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("restarted", 60));

        var fix = CardOf($"# Long\n\n## Resolution\n\n{text}").Fix;

        Assert.InRange(fix.Length, 200, 240);
        Assert.EndsWith("restarted…", fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_textfix_without_spaces_is_not_cut_within_a_character()
    {
        var fix = CardOf("# Long\n\n## Resolution\n\n" + string.Concat(Enumerable.Repeat("𠮷野", 200))).Fix;

        Assert.InRange(fix.Length, 200, 240);
        Assert.DoesNotContain(fix.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void The_severity_has_its_place_in_the_sites_order()
    {
        Assert.Equal(("SEV2", 2), Severity("---\nseverity: P2\n---\n# Disk full"));
        Assert.Equal(("", 0), Severity("# Disk full"));
    }

    private static (string, int) Severity(string text) =>
        CardOf(text) is var card ? (card.Severity, card.SeverityRank) : default;

    private static Card CardOf(string text)
    {
        var site = new SiteConfiguration();
        var source = new SourceFile("postmortems/report.md", text);
        var targets = new LinkTargets([source], ImmutableSortedDictionary<string, Picture>.Empty);
        var postmortem = new ParsePostmortem(source, site, new PathDefaults(site), targets, Audience.Internal).Run();
        return ReadCard.Of(ReadDocument.Of(postmortem), site);
    }

    private static IEnumerable<string> Lines(Card card)
    {
        if (card.Fix.Length > 0) yield return $"fix: {card.Fix}";
        var actions = card.Actions;
        if (actions.Total > 0)
            yield return $"actions: {actions.Total}, open {actions.Open}, "
                + $"done {actions.Done}, not stated {actions.NotStated}";
        foreach (var action in actions.FirstOpen)
        {
            var due = action.Due is { } day ? " by " + LocalDatePattern.Iso.Format(day) : "";
            yield return $"open: {action.Text}{due}";
        }
    }
}
