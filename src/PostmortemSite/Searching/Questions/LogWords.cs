using System.Collections.Frozen;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// What every log, alert and stack trace says, whatever happened: in a long text these words aren't asked for. The
/// theme's script has the same list.
/// </summary>
internal static class LogWords
{
    private const string Words = """
        args backtrace call caller caused ctx debug env err errno exception file firing frame goroutine handle
        handler hostname info kernel labels last level line lineno logger main message method module msg param
        params pid pod prod recent req_id reqid request_id requestid run runbook runners runtimeerror sev1 sev2 sev3
        severity span span_id spanid stack stacktrace status stderr stdout svc thread tid timestamp trace trace_id
        traceback traceid uid unhandled value values warn warning worker
        """;

    /// <summary>In long texts, lines with these come first when there are more words than can be looked up.</summary>
    private const string Trouble = """
        abort cannot corrupt crash crit critical denied down error exceeded exception exhausted expired fail failed failure
        fatal full invalid killed lost oom panic refused timeout timed unable unavailable unreachable
        """;

    private static readonly FrozenSet<string> Everywhere = Set(Words);
    private static readonly FrozenSet<string> OfTrouble = Set(Trouble);

    /// <summary>True for a word that says nothing about what happened.</summary>
    public static bool Contains(string word) => Everywhere.Contains(word);

    /// <summary>True for a word that says that something went wrong.</summary>
    public static bool TellsOfTrouble(string word) => OfTrouble.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
