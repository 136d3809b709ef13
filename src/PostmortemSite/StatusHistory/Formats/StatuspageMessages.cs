using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// The messages in an entry of Statuspage's feeds, oldest first; for announced work also when it was planned.
/// </summary>
internal sealed partial record StatuspageMessages(ImmutableArray<StatusUpdate> Updates, Moment? ScheduledFor,
    Moment? ScheduledUntil)
{
    private const string SmallEnd = "</small>";
    private const string LabelStart = "<strong>";
    private const string LabelEnd = "</strong>";

    /// <summary>True if an entry's text is of this kind.</summary>
    public static bool AreIn(string content) => Start().IsMatch(content);

    /// <summary>Reads an entry's text.</summary>
    /// <param name="content">The text, as HTML.</param>
    /// <param name="published">When the last message was posted, or the work planned: it has the year.</param>
    /// <param name="zone">The zone of times whose zone's name doesn't tell.</param>
    public static StatuspageMessages In(string content, Moment? published, DateTimeZone? zone)
    {
        var starts = Start().Matches(content);
        if (starts.Count == 0) return new StatuspageMessages([], null, null);
        var texts = starts
            .Select((match, index) => content[
                (match.Index + match.Length)..(index + 1 < starts.Count ? starts[index + 1].Index : content.Length)])
            .Select(Split).OfType<(string When, string Label, string Body)>().ToList();
        var clock = new YearlessClock(published, texts.Count > 0 ? texts[0].When : "", zone);
        var updates = texts.Select(text =>
        {
            var state = StatusWord.State(text.Label);
            return new StatusUpdate
            {
                At = clock.Before(text.When),
                State = state,
                StateText = state == StatusState.Unknown && text.Label.Length > 0
                    ? StatusReading.Shortened(text.Label)
                    : null,
                Body = TextOf.Html(text.Body),
            };
        }).Reverse().ToImmutableArray();
        var plan = Plan().Match(content[..starts[0].Index]);
        var (from, until) = plan.Success ? clock.Window(Plain(plan.Groups["when"].Value), published) : (null, null);
        return new StatuspageMessages(updates, from, until);
    }

    /// <summary>
    /// The parts of <c>Aug 21, 00:37 UTC&lt;/small&gt;&lt;br&gt; &lt;strong&gt;Resolved&lt;/strong&gt; -
    /// text&lt;/p&gt;</c>.
    /// </summary>
    private static (string When, string Label, string Body)? Split(string text)
    {
        var end = text.IndexOf(SmallEnd, StringComparison.Ordinal);
        if (end < 0) return null;
        var when = Plain(text[..end]);
        var rest = text[(end + SmallEnd.Length)..];
        var (start, stop) =
            (rest.IndexOf(LabelStart, StringComparison.Ordinal), rest.IndexOf(LabelEnd, StringComparison.Ordinal));
        if (start < 0 || stop < start) return (when, "", Body(rest));
        return (when, Plain(rest[(start + LabelStart.Length)..stop]), Body(rest[(stop + LabelEnd.Length)..]));
    }

    private static string Body(string html)
    {
        html = html.Trim();
        if (html.StartsWith("- ", StringComparison.Ordinal)) html = html[2..];
        return html.EndsWith("</p>", StringComparison.Ordinal) ? html[..^"</p>".Length].Trim() : html;
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();

    [GeneratedRegex(@"<p>\s*<small>", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("<strong>THIS IS A SCHEDULED EVENT(?<when>[^\n]{1,400}?)</strong>", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
