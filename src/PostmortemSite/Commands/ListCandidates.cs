using System.Globalization;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Commands;

/// <summary>Lists every report that asks to be public: whether it is, and how much is kept back of it.</summary>
internal static class ListCandidates
{
    public static void Print(RedactedArchive redacted, bool isJson)
    {
        var table = new Table(["path", "state", "edits", "public"], redacted.Candidates.Select(candidate => (string[])
        [
            candidate.Report.Original.Source.Path,
            candidate.State.Word(),
            Review.Of(candidate, new SinceApproval([], "")).Edits.Count().ToString(CultureInfo.InvariantCulture),
            candidate.Report.Source.Path,
        ]));
        if (isJson) table.WriteJson(Console.OpenStandardOutput());
        else table.WriteText(Console.Out);
    }
}
