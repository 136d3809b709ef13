using System.Text;
using System.Text.Json.Nodes;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>Answers that arrive whole and aren't what they should be.</summary>
internal static class ContentFaults
{
    private static string Page => StatuspageJson.Page(StatuspageJson.Incidents(3, 50));

    public static IEnumerable<Fault> All =>
    [
        Typed("a web page", "sent a web page instead of JSON", "text/html; charset=utf-8",
            "<!doctype html><title>Sign in</title>"),
        Typed("JSON said to be a web page", "sent a web page instead of JSON", "text/html", Page),
        Typed("JSON said to be text", "sent text/plain instead of JSON or a feed", "text/plain", Page),
        Typed("nothing said of the type", "doesn't say what it sent", null, Page),
        Typed("a type that is no type", "instead of JSON or a feed", "json; ;;", Page) with { Expected = "sent" },
        Typed("a web page said to be JSON", "The file is a web page", "application/json", "<!doctype html>"),
        Typed("XML that isn't a feed", "isn't the history of any status page", "application/xml",
            "<?xml version=\"1.0\"?><a/>"),
        Typed("XML with entities of its own", "XML with a document type, which isn't read", "application/xml",
            "<!DOCTYPE a [<!ENTITY b \"cccc\"><!ENTITY d \"&b;&b;&b;&b;\">]><feed>&d;</feed>"),
        Fault.Json("JSON cut short", "sent a broken document (line ", Page[..^40]),
        Fault.Json("NaN", "sent a broken document (line ", "{\"incidents\": [NaN]}"),
        Fault.Json("65 levels", "sent a broken document (line ", new string('[', 65) + new string(']', 65)),
        Fault.Json("100,000 levels", "sent a broken document (line ", new string('[', 100_000)),
        Fault.Json("a key twice", "a key stands in an object twice",
            Page.Replace("\"id\": \"inc003\",", "\"id\": \"inc003\", \"id\": \"inc004\",", StringComparison.Ordinal)),
        Fault.Json("something behind the end", "sent a broken document (line ", Page + "\n<!-- cached -->"),
        Fault.Json("a comment", "sent invalid JSON", "/* hello */" + Page),
        Fault.Json("a text", "sent invalid JSON", "\"maintenance\""),
        Fault.Json("null", "sent invalid JSON", "null"),
        Fault.Json("an empty object", "isn't the history of any status page", "{}"),
        Fault.Json("an error as JSON", "isn't the history of any status page", "{\"error\": \"Page not found\"}"),
        Fault.Json("a text where the list should be", "isn't the history of any status page",
            "{\"page\": {\"id\": \"x\"}, \"incidents\": \"none\"}"),
        Bytes("byte order mark", "nothing new (53 known)",
            [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Page)]) with { IsFatal = false },
        Bytes("UTF-16", "sent text that isn't UTF-8 at byte 1",
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)]),
        Bytes("UTF-16 without a mark", "sent a broken document (line ", Encoding.Unicode.GetBytes(Page)),
        Bytes("bytes that are no UTF-8", "sent text that isn't UTF-8 at byte 7",
            "{\"a\": \xff}"u8.ToArray().Select((b, i) => i == 6 ? (byte)0xff : b).ToArray()),
        Fault.Json("a name of 10 MB", "sent more than 5 MB",
            StatuspageJson.Changed(3, 50, list => list[0]!["name"] = new string('x', 10_000_000))),
        Partly("one name of 1 MB", "1 changed", list => list[0]!["name"] = new string('x', 1_000_000)),
        Fault.Json("wrong types everywhere", "can't be read", StatuspageJson.Changed(3, 50, list =>
        {
            for (var i = 0; i < 50; i++) list[i]!["id"] = new JsonArray(i);
        })),
        Partly("an id that is a list", "\"Incident number 52\" is left out: it has no id",
            list => list[0]!["id"] = new JsonArray(1)),
        Partly("an id that is a path", "is left out: its id can't be a name", list => list[0]!["id"] = "../../etc/x"),
        Partly("an id that scripts know", "is left out: its id can't be a name", list => list[0]!["id"] = "__proto__"),
        Partly("no id", "is left out: it has no id", list => list[0]!.AsObject().Remove("id")),
        Partly("an incident that is a number", "is left out: it isn't an object", list => list[1] = 42),
        Partly("a start in the future", "is left out: it begins in the future",
            list => list[0]!["started_at"] = "2031-01-01T00:00:00Z"),
        Partly("times that are null", "known)",
            list => (list[0]!["resolved_at"], list[0]!["created_at"]) = (null, null)),
        Partly("a time before time", "1 changed", list => list[0]!["resolved_at"] = "-0001-01-01T00:00:00Z"),
        Partly("half a surrogate pair", "known)", list => list[0]!["incident_updates"]![0]!["body"] = "SURROGATE",
            text => text.Replace("SURROGATE", "\\ud83d", StringComparison.Ordinal)),
        Partly("words that nobody knows", "1 changed",
            list => (list[0]!["impact"], list[0]!["status"]) = ("apocalyptic", "shrugging")),
        Fault.Json("eleven of fifty without an id",
            "sent 50 records of which 11 can't be read (\"Incident number 52\" is left out: it has no id)",
            StatuspageJson.Changed(3, 50, list =>
            {
                for (var i = 0; i < 11; i++) list[i]!.AsObject().Remove("id");
            })),
        Fault.Json("history suddenly empty", "lists no incidents any more, and 53 are known", StatuspageJson.Page([])),
        Partly("only the fifty newest", "nothing new (53 known), status/main.json is as it was", _ => { }),
        Partly("history suddenly of five", "The page lists 5 incidents; last time it listed 53.",
            list => { while (list.Count > 5) list.RemoveAt(5); }),
        Partly("half of the history missing", "The page no longer lists 24 incidents that are known; they are kept.",
            list => { for (var i = 48; i > 0; i -= 2) list.RemoveAt(i); }),
        Partly("an incident taken away", "0 new, 0 changed, 1 vanished (53 known), written to status/main.json",
            list => list.RemoveAt(4)),
        Partly("an incident renamed", "0 new, 1 changed, 0 vanished (53 known)",
            list => list[4]!["name"] = "Something harmless"),
        Partly("an id used for something else", "1 with a reused id", list =>
        {
            var other = StatuspageJson.Incident(51);
            (other["id"], list[30]) = (list[30]!["id"]!.DeepClone(), other);
            other["name"] = "Another thing altogether";
            other["incident_updates"] = new JsonArray(StatuspageJson.Update("other", "resolved", "Another.",
                new DateTimeOffset(2026, 5, 3, 9, 0, 0, TimeSpan.Zero)));
        }),
    ];

    private static Fault Typed(string name, string expected, string? type, string body) =>
        Fault.Bytes(name, expected, LoopbackServer.Answer("200 OK", type, Encoding.UTF8.GetBytes(body)));

    private static Fault Bytes(string name, string expected, byte[] body) =>
        Fault.Bytes(name, expected, LoopbackServer.Answer("200 OK", "application/json", body));

    /// <summary>A page of which a part is wrong; the rest of it is taken.</summary>
    private static Fault Partly(string name, string expected, Action<JsonArray> change,
        Func<string, string>? rewrite = null)
    {
        var body = StatuspageJson.Changed(3, 50, change);
        return Fault.Json(name, expected, rewrite is null ? body : rewrite(body)) with { IsFatal = false };
    }
}
