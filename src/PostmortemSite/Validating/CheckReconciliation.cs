using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Linking;
using PostmortemSite.StatusHistory.Reconciling;

namespace PostmortemSite.Validating;

/// <summary>
/// Finds reports that the status page contradicts by more than <c>site.yml</c> allows, and waivers of incidents that
/// nobody knows. A report that says why, in <c>statusNote</c>, is left alone.
/// </summary>
internal static partial class CheckReconciliation
{
    private const string Remedy = "Correct the times, or say why in statusNote.";

    public static IEnumerable<Problem> In(Archive<Internal> archive)
    {
        if (archive.History.Incidents.IsEmpty) return [];
        var settings = archive.Site.StatusHistory;
        return archive.Postmortems.Where(postmortem => string.IsNullOrWhiteSpace(postmortem.StatusNote))
            .Select(postmortem => Reconcile.Of(postmortem, archive.History, settings))
            .OfType<Reconciliation>()
            .SelectMany(reconciliation => Of(reconciliation, settings))
            .Concat(UnknownWaivers(archive.History, settings));
    }

    private static IEnumerable<Problem> Of(Reconciliation reconciliation, StatusSettings settings)
    {
        if (reconciliation.FirstPost.Exceeds(settings.FirstPostWithin))
            yield return Of(reconciliation, "status-late",
                $"The status page's first post came {Minutes(reconciliation.FirstPost)} after the real start; "
                + $"{Minutes(settings.FirstPostWithin)} are allowed.", Remedy);
        if (reconciliation.Missed.Exceeds(settings.HiddenAtMost))
            yield return Of(reconciliation, "status-window",
                $"The status page doesn't show {Minutes(reconciliation.Missed)} of {Minutes(reconciliation.Real)}: "
                + $"{Minutes(reconciliation.MissedBefore)} before its window, {Minutes(reconciliation.MissedBetween)} within, "
                + $"{Minutes(reconciliation.MissedAfter)} after; {Minutes(settings.HiddenAtMost)} are allowed.", Remedy);
        if (reconciliation.Impact is { IsExpected: false } impact)
            yield return Of(reconciliation, "status-severity",
                $"The status page says {Word(impact.Shown)}; for {reconciliation.Postmortem.Severity!.Key}, site.yml expects "
                + $"{string.Join(" or ", impact.Expected.Select(Word))}.", "Correct the severity, or say why in statusNote.");
    }

    private static Problem Of(Reconciliation reconciliation, string code, string message, string remedy)
    {
        var source = reconciliation.Postmortem.Source;
        var front = source.Text.AsSpan(0, reconciliation.Postmortem.BodyStart);
        var place = Position.Start;
        foreach (var key in IncidentsKey().EnumerateMatches(front)) place = source.PositionAt(key.Index);
        return Problem.Warning(source.Path, place, code, message, remedy);
    }

    private static IEnumerable<Problem> UnknownWaivers(IncidentHistory history, StatusSettings settings)
    {
        var names = new IncidentNames(history.Incidents);
        return settings.Waivers.Where(waiver => names.Find(waiver.Incident) is null).Select(waiver => Problem.Warning(
            waiver.DeclaredAt.Path, waiver.DeclaredAt.Position, "waiver-unknown",
            $"The status history has no incident \"{waiver.Incident}\" to waive.",
            Reading.NearestWord.DidYouMean(waiver.Incident, names.All) ?? "Correct it, or take the waiver out."));
    }

    private static string Minutes(Measured length) => Minutes(length.Value!.Value);

    private static string Minutes(Duration length) => length.Seconds == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalMinutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalMinutes} min {length.Seconds} s");

    private static string Word(StatusImpact impact) => impact.ToString().ToLowerInvariant();

    [GeneratedRegex("^incidents(?=[ \t]*:)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IncidentsKey();
}
