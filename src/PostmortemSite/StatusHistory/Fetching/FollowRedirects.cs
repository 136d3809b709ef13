using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Asks an address, and follows redirects by hand and only to where it might have asked itself.</summary>
/// <param name="exchange">Asks.</param>
/// <param name="hosts">Where it may ask.</param>
/// <param name="rules">The rules.</param>
/// <param name="where">Where the right address is declared, as the end of a sentence.</param>
internal sealed class FollowRedirects(Exchange exchange, AllowedHosts hosts, NetworkRules rules, string where)
{
    /// <summary>The answer that isn't a redirect.</summary>
    /// <param name="address">The address to ask first.</param>
    /// <param name="request">Makes a request to an address; called once a try.</param>
    /// <exception cref="FetchException">There is none.</exception>
    public async Task<Answer> From(Uri address, Func<Uri, HttpRequestMessage> request)
    {
        hosts.Check(address);
        for (var redirects = 0; ; redirects++)
        {
            var target = address;
            var answer = await exchange.Send(() => request(target));
            if ((int)answer.Status is not (301 or 302 or 303 or 307 or 308)) return answer;
            if (redirects == rules.MaxRedirects)
                throw new FetchException($"redirects more than {rules.MaxRedirects} times", $"Declare where it leads {where}.");
            address = Target(address, answer.Location);
        }
    }

    private Uri Target(Uri from, string? location)
    {
        if (location is null || !Uri.TryCreate(from, location, out var target))
            throw new FetchException("redirects to nowhere", $"Declare the right address {where}.");
        try
        {
            hosts.Check(target);
            return target;
        }
        catch (FetchException refused)
        {
            throw new FetchException(
                PlainLine.Of($"redirects to {FetchException.Shown(target)}, which {refused.Message}"), refused.Remedy);
        }
    }
}
