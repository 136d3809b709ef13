namespace PostmortemSite.Benchmarks;

/// <summary>Writes an archive of made-up postmortems: the same bytes for the same numbers, everywhere.</summary>
/// <param name="count">How many postmortems.</param>
/// <param name="publicShare">How many of a hundred are public.</param>
/// <param name="incidents">How many incidents the status page told of.</param>
internal sealed class WriteArchive(int count, int publicShare, int incidents)
{
    /// <summary>How many made-up words each report has beside those of the lexicon.</summary>
    public int MadeUpWords { get; init; }

    /// <summary>The people who appear in reports, with their handles.</summary>
    public static (string Name, string Handle)[] People { get; } =
        [.. Enumerable.Range(0, 64).Select(i =>
        {
            var first = Lexicon.FirstNames[i % Lexicon.FirstNames.Length];
            var last = Lexicon.LastNames[(i * 7 + i / 20) % Lexicon.LastNames.Length];
            return ($"{first} {last}", $"{first[0]}{last}".ToLowerInvariant());
        })];

    /// <summary>Writes the archive into a folder that isn't there yet.</summary>
    public void To(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.yml"), Site());
        File.WriteAllText(Path.Combine(folder, "people.yml"), Staff());
        var names = Enumerable.Range(0, count).Select(ReportName.Of).ToArray();
        foreach (var year in names.Select(name => name.Started.Year).Distinct())
            Directory.CreateDirectory(Path.Combine(folder, "postmortems", $"{year}"));
        if (incidents > 0)
        {
            Directory.CreateDirectory(Path.Combine(folder, "status"));
            File.WriteAllBytes(Path.Combine(folder, "status", "tannery.json"), new WriteStatusHistory(incidents).Bytes());
        }

        Parallel.ForEach(names, name => File.WriteAllText(
            Path.Combine(folder, "postmortems", name.Path), new WriteReport(name, IsPublic(name.Number), MadeUpWords).Text()));
    }

    /// <summary>Spread evenly, and exact in every hundred.</summary>
    private bool IsPublic(int number) => number * 37 % 100 < publicShare;

    private string Site() => $"""
        title: Tannery Lane incident reports
        organisation: Tannery Lane
        description: What went wrong, and what was changed.
        language: en
        url: https://reports.tannery.example/
        internalUrl: https://reports.corp.tannery.example/
        statusPage: https://status.tannery.example/
        zone: Europe/Copenhagen
        services:
        {Lines(Lexicon.Services.Select((service, i) =>
            $"  - {{ key: {service}, name: {Title(service)}{(i < 16 ? $", public: {Title(service)}" : "")} }}"))}
        causes:
        {Lines(Lexicon.Causes.Select(cause => $"  - {{ key: {cause}, name: {Title(cause)} }}"))}
        triggers:
        {Lines(Lexicon.Triggers.Select(trigger => $"  - {{ key: {trigger}, name: {Title(trigger)} }}"))}
        detections:
        {Lines(Lexicon.Detections.Select(detection => $"  - {{ key: {detection}, name: {Title(detection)} }}"))}
        defaults:
          - path: postmortems/2017/**
            set:
              tags: [legacy]
        {(incidents > 0 ? "statusHistory: { sources: [{ name: tannery, file: status/tannery.json, public: true }] }" : "")}
        redaction:
          internalHosts: ["*.corp.tannery.example", tannery.slack.com]
          publicAddresses: [help@tannery.example]
          ticketKeys: [OPS, PAY, SEC, WEB]
          deniedTerms:
        {Lines(Lexicon.Customers.Select(customer => $"    - {{ term: {customer}, replacement: a customer }}"))}

        """;

    private static string Staff() => "people:\n" + Lines(People.Select((person, i) => $"""
          - name: {person.Name}
            handles: ["@{person.Handle}"]
            initials: {string.Concat(person.Name.Split(' ').Select(name => name[0]))}
            role: {Lexicon.Roles[i % Lexicon.Roles.Length]}
            aliases: [{person.Name.Split(' ')[0]}]
        """)) + "\n";

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
