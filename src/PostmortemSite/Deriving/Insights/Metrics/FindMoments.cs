using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Metrics;

/// <summary>
/// Finds the moments of an incident's life: those that front matter or a label in the text gives, and for others the entry
/// of the timeline that says so. Of mitigation and resolution the last such entry counts, of the others the
/// first.
/// </summary>
internal static class FindMoments
{
    public static FoundMoments Of(Postmortem postmortem)
    {
        var times = postmortem.Times;
        return new FoundMoments(
            Find("started", times.Started, TimelineWords.Started(), isLast: false),
            Find("detected", times.Detected, TimelineWords.Detected(), isLast: false),
            Find("acknowledged", times.Acknowledged, TimelineWords.Acknowledged(), isLast: false),
            Find("mitigated", times.Mitigated, TimelineWords.Mitigated(), isLast: true),
            Find("resolved", times.Resolved, TimelineWords.Resolved(), isLast: true),
            Find("published", times.Published, null, isLast: false));

        FoundMoment? Find(string name, Moment? said, Regex? words, bool isLast)
        {
            if (said is not null)
                return new FoundMoment(said, postmortem.ReadFromText.Contains(name) ? MomentSource.Text : MomentSource.FrontMatter);
            if (words is null) return null;
            var entries = postmortem.Timeline.Where(entry =>
                entry.When is not null && words.IsMatch(entry.Text) && !TimelineWords.Doubtful().IsMatch(entry.Text));
            return (isLast ? entries.LastOrDefault() : entries.FirstOrDefault()) is { When: { } when }
                ? new FoundMoment(when, MomentSource.Timeline)
                : null;
        }
    }
}

/// <summary>A moment, and where it was found.</summary>
internal sealed record FoundMoment(Moment Moment, MomentSource Source);

/// <summary>The moments of an incident's life, as far as they were found.</summary>
internal sealed record FoundMoments(
    FoundMoment? Started,
    FoundMoment? Detected,
    FoundMoment? Acknowledged,
    FoundMoment? Mitigated,
    FoundMoment? Resolved,
    FoundMoment? Published);
