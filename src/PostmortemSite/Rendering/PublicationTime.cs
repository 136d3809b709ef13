using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>When a report was last news, as far as the report itself says; never the clock.</summary>
internal static class PublicationTime
{
    /// <summary>When it was published, else resolved, else its day; null if it has none of them.</summary>
    public static Instant? Of(Postmortem postmortem) =>
        InstantOf(postmortem.Times.Published) ?? InstantOf(postmortem.Times.Resolved)
        ?? postmortem.Date?.AtMidnight().InUtc().ToInstant();

    private static Instant? InstantOf(Moment? moment) => moment?.Instant ?? moment?.Local.InUtc().ToInstant();
}
