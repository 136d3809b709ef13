using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Single sentences, as data: what is masked, and as many that only look so.</summary>
public class WhenTextIsMasked
{
    private static readonly Masks Masks = Masks.Of(
        RedactionPolicy.Default with
        {
            TicketKeys = ["OPS"],
            InternalHosts = ["*.corp.acme.example"],
            PublicAddresses = ["team@acme.example"],
            DeniedTerms = [new DeniedTerm("Harbourlight Arena", "a large venue") { Aliases = ["HLA"] }],
        },
        [
            new Person("Ingrid Solberg", "the on-call engineer", ["ingrid"], "IS", ["Ingrid"]),
            new Person("Mateo Ferrante", "the database engineer", ["mferrante"], "MF", []),
            new Person("Conor O'Brien", "the incident commander", ["conor.ob"], "CO", []),
            new Person("Will Grant", "the architect", [], "WG", []),
            new Person("Grace Lin", "an engineer", [], null, ["Grace"]),
        ],
        Masks.Standard);

    public static TheoryData<string, string> Sentences => [.. Cases.Lines("masks.cases.txt").Select(one => (one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_public_reads_this(string text, string expected) => Assert.Equal(expected, Masks.Finished(text));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Nothing_more_is_masked_in_it(string text, string expected)
    {
        Assert.NotNull(text);
        Assert.Equal(expected, Masks.Finished(expected));
    }
}
