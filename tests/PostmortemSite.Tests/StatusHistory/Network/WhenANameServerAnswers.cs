using System.Net;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenANameServerAnswers
{
    public static TheoryData<string, string> Addresses =>
        [.. Cases.Lines("public-addresses.cases.txt").Select(pair => (pair.Input, pair.Expected))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Only_addresses_of_the_internet_are_connected_to(string address, string expected) =>
        Assert.Equal(expected == "yes", PublicAddress.Is(IPAddress.Parse(address)));
}
