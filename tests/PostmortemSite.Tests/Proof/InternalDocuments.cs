using System.Text;

namespace PostmortemSite.Tests.Proof;

/// <summary>Files that lie in an archive and aren't public, or no reports at all.</summary>
internal static class InternalDocuments
{
    /// <summary>One of them, somewhere in the archive's order.</summary>
    public static KeyValuePair<string, byte[]> One(Secrets s, Dice d)
    {
        var name = d.Pick("0", "2024-01-11-", "zz") + s.Word();
        return d.Below(16) switch
        {
            0 => File($"postmortems/{name}.md", $"# {s.Word()}\n\n{s.Word()}\n"),
            1 => File($"postmortems/2024/{name}.md", $"---\ntitle: The shop was down 1\ndate: 2024-01-11\nrelated: [the-shop-was-down-1]\n---\n\n## Summary\n\n{s.Word()} in the shop.\n"),
            2 => File($"postmortems/{name}.md", $"---\naudience: public\nstatus: draft\ntitle: {s.Word()}\ndate: 2024-05-05\naliases: [/{s.Word()}/]\n---\n\n## Summary\n\n{s.Word()}\n"),
            3 => File($"postmortems/2023/{name}.md", $"---\naudience: public\nstatus: in-review\nid: {s.Word()}\ndate: 2024-05-05\n---\n\n# {s.Word()}\n\n## Summary\n\n{s.Word()}\n"),
            4 => File($"postmortems/{s.Word()}/{name}.md", $"---\naudience: internal\nseverity: SEV1\ndate: 2031-01-01\nauthors: [{s.Of(Shape.Name)}]\nimpact: {{ users: 99999999 }}\n---\n\n# {s.Word()}\n\n## Timeline\n\n- 10:00 UTC {s.Word()}\n\n## Action items\n\n- [ ] {s.Word()} — @{s.Word()}\n"),
            5 => File($"postmortems/{name}.md", $"# 障害 {s.Of(Shape.Cjk)}\n\n## 概要\n\n{s.Of(Shape.Cjk)}\n"),
            6 => File($"postmortems/{name}.png", s.Word()),
            7 => File($"postmortems/2024/{name}.md~", s.Word()),
            8 => File($"postmortems/.{name}.md.swp", s.Word()),
            9 => File($"postmortems/{name}.csv", s.Word()),
            10 => File($".git/{name}", s.Word()),
            11 => File($"{name}/.env", $"TOKEN={s.Word()}"),
            12 => File($"postmortems/images/{name}.pdf", s.Word()),
            13 => File($"status/{name}.json", $"{{ \"format\": \"postmortem-site/status-history/1\", \"incidents\": [{{ \"id\": \"{s.Word()}\", \"name\": \"{s.Word()}\" }}] }}"),
            14 => File($"status/{name}.txt", s.Word()),
            _ => File($"pages/{name}.html", s.Word()),
        };
    }

    /// <summary>Files that no build may take, or that only look so.</summary>
    public static KeyValuePair<string, byte[]> Broken(Secrets s, Dice d) => d.Below(8) switch
    {
        0 => File($"postmortems/{s.Word()}.md", "---\ntitle: [\n---\n"),
        1 => new($"postmortems/{s.Word()}.md", [0xff, 0xfe, 0, 1]),
        2 => File($"postmortems/{s.Word()}.md", "::: internal\nnever closed\n"),
        3 => File($"postmortems/{s.Word()}.md", ""),
        5 => File($"status/{s.Word()}.json", "{ \"format\": "),
        6 => new($"status/{s.Word()}.json", [0xff, 0xfe, 0, 1]),
        4 => File($"postmortems/{s.Word()}.md", "```\nnever closed [x](y.md) <script>\n"),
        _ => File($"postmortems/{s.Word()}.png", "no picture"),
    };

    private static KeyValuePair<string, byte[]> File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
