using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Validating;

/// <summary>Finds moments that come in an impossible order.</summary>
internal static class CheckTimes
{
    public static IEnumerable<Problem> In(Archive<Internal> archive) =>
        archive.Postmortems.SelectMany(postmortem => Of(postmortem, archive.Site.IsDeclared));

    private static IEnumerable<Problem> Of(Postmortem postmortem, bool isDeclared)
    {
        var started = postmortem.Times.Started;
        foreach (var (name, moment) in postmortem.Times.Known())
        {
            if (name == "started" || moment.Since(started) is not { } elapsed || elapsed >= Duration.Zero) continue;
            // Written in front matter it is a slip to mend; read from old prose it is worth knowing.
            var isError = isDeclared && name is "mitigated" or "resolved" && moment.DateOrigin == Origin.FrontMatter;
            yield return new Problem(isError ? ProblemSeverity.Error : ProblemSeverity.Warning, postmortem.Source.Path,
                Position.Start, "time-order", $"It was {name} before it started.", "Correct the times or their offsets.");
        }
    }
}
