using System.Text.RegularExpressions;

namespace PostmortemSite.Deriving.Insights.Metrics;

/// <summary>
/// What entries of a timeline say when a moment of the incident's life has come. Only plain statements count: a metric
/// that isn't recorded is better than one that is wrong.
/// </summary>
internal static partial class TimelineWords
{
    [GeneratedRegex(
        @"\b(?:incident|outage|impact|degradation|downtime|errors?|failures?|problems?|issues?)\s+(?:starts?|begins?|began|started)\b"
        + @"|\b(?:start|beginning) of (?:the )?(?:incident|outage|impact|downtime)\b|障害(?:が)?発生|影響(?:が)?(?:開始|始)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Started();

    [GeneratedRegex(
        @"\balerts?\b.{0,60}\b(?:fires?|fired|triggers?|triggered|pages?|paged|received|goes off|went off)\b"
        + @"|\b(?:pages?|paged|pagerduty|pager duty|opsgenie)\b.{0,40}\b(?:on-?call|alert|triggered|engineer)\b"
        + @"|\b(?:on-?call|engineer)\b.{0,30}\b(?:is |was |gets |got )?paged\b|\bfirst (?:alert|report)\b"
        + @"|\b(?:incident|issue|problem|outage)\b.{0,20}\b(?:detected|noticed|discovered)\b|検知|アラート(?:が)?(?:発報|発火)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Detected();

    [GeneratedRegex(
        @"\backnowledge[sd]?\b|\bincident (?:is |was )?(?:declared|opened)\b|\b(?:declares?|declared|opens?|opened) (?:an |the )?incident\b"
        + @"|\b(?:begins?|began|starts?|started) (?:to )?investigat|\binvestigation (?:starts?|started|begins?|began)\b|対応開始|調査(?:を)?開始",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Acknowledged();

    [GeneratedRegex(
        @"\b(?:incident|impact|outage|issue) (?:is |was )?(?:mitigated|repaired)\b|\bmitigation (?:is |was )?(?:complete|in place)"
        + @"|\b(?:service|services|site|traffic) (?:is |was |are |were )?(?:restored|recovered|recovers)\b|\brollback (?:is |was )?(?:complete|finished|done)"
        + @"|\bback to normal\b|暫定復旧|緩和",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Mitigated();

    [GeneratedRegex(
        @"\b(?:incident|issue|outage|problem) (?:is |was |has been )?(?:fully )?(?:resolved|closed|over)\b|\b(?:incident|outage) (?:ends?|ended)\b"
        + @"|\b(?:closes?|closed|resolves?|resolved) (?:the )?incident\b|\ball[- ]clear\b|\bfully (?:resolved|recovered|restored)\b|完全復旧|(?:障害|対応)(?:が)?(?:解消|終了|収束)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Resolved();

    /// <summary>What makes a statement none: a negation, a question, the future, a part of the whole.</summary>
    [GeneratedRegex(
        @"\b(?:not|never|no longer|yet|will|would|should|could|cannot|can't|partially|partly|some|most|almost|nearly|if|until|review|retrospective)\b"
        + @"|n['’]t\b|\?|[0-9]\s?%|未|まだ|一部",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Doubtful();
}
