namespace PostmortemSite.Tests.Proof;

/// <summary>What declares an archive: the public part of it, with places for the rest.</summary>
internal static class ArchiveText
{
    public const string People = """
        people:
        ⟨person⟩  - { name: ⟨name#ada⟩, role: the on-call engineer, handles: ["⟨handle#ada⟩"], aliases: [⟨denied#alias⟩] }
        ⟨person⟩  - { name: ⟨name#bob⟩, role: the on-call engineer }
        ⟨person⟩
        """;

    public static string Site(Dice dice) => $$"""
        ⟨yaml-comment⟩title: Example reports
        {{(dice.Chance(70) ? "url: https://example.com/reports/" : "organisation: Example")}}
        zone: Europe/Copenhagen
        services:
        ⟨term⟩  - { key: ⟨key#shop⟩, name: ⟨term-name⟩, public: Web shop }
        ⟨term⟩  - { key: ⟨key#pay⟩, name: ⟨term-name⟩, public: Payments }
          - { key: ⟨key#hidden-service⟩, name: ⟨term-name⟩ }
        tags:
        ⟨term⟩  - { key: ⟨key#dns⟩, name: ⟨term-name⟩, public: Names }
          - { key: ⟨key#hidden-tag⟩, name: ⟨term-name⟩ }
        ⟨term⟩causes:
        ⟨term⟩  - { key: ⟨key#disk⟩, name: ⟨term-name⟩, public: Storage }
        ignoredKeys: [x-team]
        insights: { public: [metrics, recurrence, patterns, actions, data] }
        statusHistory:
          sources:
        ⟨status-source⟩    - { name: main, file: status/main.json, url: https://status.example.com/, since: 2024-01-01, public: true }
            - { name: ⟨key#page⟩, file: status/⟨key#page⟩.json }
        ⟨waivers⟩⟨thresholds⟩⟨coverage⟩redaction:
          internalHosts: ["*.corp.example"⟨more-hosts⟩]
          ticketKeys: [OPS⟨more-tickets⟩]
          deniedTerms:
        ⟨denied-term⟩    - { term: ⟨denied#customer⟩, replacement: a customer }
        ⟨denied-term⟩
        """;
}
