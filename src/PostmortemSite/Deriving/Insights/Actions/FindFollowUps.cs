using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>
/// Finds what to talk about now: what reports promise whose incident ended, or which were published, within the last
/// days, and what is due within the next ones. What is late and not new isn't in it: that list is its own.
/// </summary>
internal static class FindFollowUps
{
    /// <param name="open">The items with something left to do.</param>
    /// <param name="window">How far to look, back and ahead.</param>
    /// <param name="asOf">"Today".</param>
    public static ImmutableArray<ActionFollowUp> In(IEnumerable<ActionEntry> open, Period window, LocalDate asOf)
    {
        var (first, last) = (asOf - window, asOf + window);
        return
        [
            .. open.Select(entry => new ActionFollowUp(entry, NewSince(entry.Postmortem), DueIn(entry.Due)))
                .Where(followUp => followUp.NewSince is not null || followUp.DueIn is not null)
                .OrderBy(followUp => followUp.Entry.Due is null)
                .ThenBy(followUp => followUp.Entry.Due),
        ];

        LocalDate? NewSince(Postmortem postmortem)
        {
            var (published, resolved) = (postmortem.Times.Published?.Local.Date, postmortem.Times.Resolved?.Local.Date);
            return IsRecent(published) ? published
                : IsRecent(resolved) ? resolved
                : published is null && resolved is null && IsRecent(postmortem.Date) ? postmortem.Date
                : null;
        }

        bool IsRecent(LocalDate? day) => day >= first && day <= asOf;

        int? DueIn(LocalDate? due) => due >= asOf && due <= last ? Period.DaysBetween(asOf, due.Value) : null;
    }
}
