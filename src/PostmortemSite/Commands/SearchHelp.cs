namespace PostmortemSite.Commands;

/// <summary>What <c>search --help</c> tells.</summary>
internal static class SearchHelp
{
    public const string Text = """
        Finds the postmortems that a question, an error, an alert or a log resembles, best first, each with the
        reasons, with what resolved it and with the state of its action items. Internal parts are searched too.

        Every word may match; none has to. Misspelt words are corrected. One typed line can be narrowed down; in a log
        or anything longer than a sentence every sign stands for itself:

          "words in a row"      only reports that say just this (quote it for the shell: '"too many clients"')
          -word -"in a row"     only reports without it
          begin*                words that begin so
          title:word body:word tag:word
                                only reports that hold the word there
          service: cause: severity: detection:
                                only reports that are filed so, by key, name or a word that only one name has
          year:2025             only incidents of that year
          actions:open          only reports with action items still to be done; there is no other value

        A name with spaces takes hyphens or quotes: cause:config-change, 'cause:"config change"'. A minus turns a filter
        around: -service:checkout-api. Two of one kind are alternatives. What begins with two hyphens goes behind "--".

          postmortem-site search connection pool exhausted
          kubectl logs deploy/checkout | postmortem-site search
          postmortem-site search --similar input/postmortems/2026/new-report.md

        --json prints {question, total, relaxed, corrections: [{word, as: [word]}], unknown: [word],
        unknownValues: [{facet, value, known: [name]}], hits: [{path, ref, id, title, date, severity, services,
        score, reasons: [{kind, words, text}], fix, actions: {total, open, done, notStated, firstOpen: [{text, due}]}}]};
        with --similar {report, total, similar: [like hits]}, where score is
        the likeness, about 0 to 1.

        Exit codes: 0 even if nothing was found, 1 the report to compare is empty or broken, 2 a wrong command line or
        nothing to search for.
        """;
}
