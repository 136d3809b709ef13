using System.Net;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>
/// Addresses that lead where nothing may be fetched: declared, redirected to, or answered by name servers.
/// </summary>
internal static class AddressFaults
{
    private static readonly string[] NotPublic =
    [
        "10.1.2.3", "127.0.0.2", "169.254.169.254", "192.168.1.1", "172.31.0.1", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255",
        "::1", "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::",
        "2001:db8::1",
    ];

    private static readonly string[] Numbers =
    [
        "https://127.0.0.1/x", "https://0x7f.1/x", "https://2130706433/x", "https://0177.0.0.1/x", "https://[::1]/x",
        "https://[::ffff:127.0.0.1]/x", "https://127.0.0.1./x",
    ];

    private static Fault Hanging => Fault.Hanging("name server never answers");

    public static IEnumerable<Fault> All =>
    [
        Fault.Redirect("redirect to a cloud's metadata",
            "redirects to http://169.254.169.254/latest/meta-data, which isn't an https address",
            _ => "http://169.254.169.254/latest/meta-data"),
        Fault.Redirect("the same over https", "which names its host by number",
            _ => "https://169.254.169.254/latest/meta-data"),
        Fault.Redirect("redirect to localhost", "which names a host of a local network",
            _ => "https://localhost/admin"),
        Fault.Redirect("redirect to a private address", "which names its host by number", _ => "https://10.0.0.1/"),
        Fault.Redirect("redirect to an address as one number", "which names its host by number",
            _ => "https://2130706433/"),
        Fault.Redirect("redirect to http", "redirects to http://status.example.com/api, which isn't an https address",
            _ => "http://status.example.com/api"),
        Fault.Redirect("redirect to a file", "which isn't an https address", _ => "file:///etc/passwd"),
        Fault.Redirect("redirect to data", "which isn't an https address", _ => "data:application/json,{}"),
        Fault.Redirect("redirect to another host", "redirects to https://elsewhere.example.net/, which isn't on a host "
            + "that site.yml names", _ => "https://elsewhere.example.net/"),
        Fault.Redirect("redirect to another port", "which isn't on a host that site.yml names",
            _ => "https://status.example.com:8443/"),
        Fault.Redirect("redirect with a password", "which holds a user's name or a password",
            _ => "https://me:secret-canary@status.example.com/"),
        Fault.Redirect("redirect loop", "redirects more than 3 times", request => request.Path),
        Fault.Redirect("four redirects", "redirects more than 3 times", request => $"/{request.Number}"),
        Fault.Text("redirect without a target", "redirects to nowhere",
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
        Fault.Redirect("redirect to what is no address", "redirects to nowhere", _ => "https://[half"),
        new("three redirects, then the page", "nothing new (53 known)")
        {
            IsFatal = false,
            Play = async (request, stream, token) => await stream.WriteAsync(request.Number < 3
                ? LoopbackServer.Answer("307 Moved", null, [], $"Location: /moved/{request.Number}")
                : LoopbackServer.Json(StatuspageJson.Page(StatuspageJson.Incidents(3, 50))), token),
        },
        .. NotPublic.Select(address => new Fault($"name server answers {address}",
            $"resolves to {IPAddress.Parse(address)}, which isn't an address of the internet")
        {
            Rules = rules => rules with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }) },
        }),
        new("name server answers a public and a private address", "resolves to 10.0.0.1")
        {
            Rules = rules =>
                rules with { Resolve = (_,
                    _) => Task.FromResult(new[] { IPAddress.Parse("9.9.9.9"), IPAddress.Parse("10.0.0.1") }) },
        },
        Fault.Redirect("name server answers otherwise the second time", "resolves to 169.254.169.254",
            request => $"/{request.Number}") with
        {
            Rules = rules =>
            {
                var asked = 0;
                return rules with { Resolve = (_, _) => Task.FromResult(
                    new[] { asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254") }) };
            },
        },
        new("name server answers nothing", "has a name that no name server knows")
        {
            Rules = rules => rules with { Resolve = (_, _) => Task.FromResult(Array.Empty<IPAddress>()) },
        },
        Hanging with
        {
            Rules = rules => Hanging.Rules(rules) with
            {
                Resolve = async (_, token) => { await Task.Delay(Timeout.Infinite, token); return []; },
            },
        },
        new("name that nobody knows", "has a name that no name server knows")
        {
            Rules = rules =>
                rules with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException(
                    (int)System.Net.Sockets.SocketError.HostNotFound) },
        },
        .. Numbers.Select(address => new Fault($"declared as {address}", "names its host by number")
        { Declared = $"pull: \"{address}\"" }),
        new("declared with a password",
            "holds a user's name or a password") { Declared = "pull: https://me:secret-canary@status.example.com/x" },
        new("declared over http", "isn't an https address") { Declared = "pull: http://status.example.com/x" },
        new("declared on localhost", "names a host of a local network") { Declared = "pull: https://localhost/x" },
    ];
}
