using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Commands.Status;

/// <summary>Writes proposed links as people or as scripts want them.</summary>
internal static class PrintProposedLinks
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A paragraph a report, two lines a proposal, and how many there are of each verdict.</summary>
    public static void Text(ImmutableArray<ProposedLinks> proposed, TextWriter output)
    {
        foreach (var links in proposed)
        {
            output.Write($"{Plain(links.Postmortem.Source.Path)}: {Verdict(links)}\n");
            foreach (var proposal in links.Proposals)
            {
                var incident = proposal.Incident;
                output.Write(
                    $"  {Confidence(proposal)}  {Plain(incident.Id)}  {Began(proposal)}  {Plain(incident.Name)}\n");
                output.Write($"        It {Plain(string.Join("; ", proposal.Reasons))}.\n");
            }
        }

        output.Write($"{Count(proposed.Length, "report", "reports")}: "
            + string.Join(", ", Enum.GetValues<LinkVerdict>().Reverse()
                .Select(verdict => $"{Word(verdict)} {Number(proposed.Count(links => links.Verdict == verdict))}"))
            + ".\n");
    }

    /// <summary>An array with an object for each report.</summary>
    public static void Json(ImmutableArray<ProposedLinks> proposed, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartArray();
        foreach (var links in proposed)
        {
            json.WriteStartObject();
            json.WriteString("report", links.Postmortem.Source.Path);
            json.WriteString("verdict", Word(links.Verdict));
            json.WriteStartArray("proposals");
            foreach (var proposal in links.Proposals) Write(json, proposal);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LinkProposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("source", proposal.Incident.Source);
        json.WriteString("id", proposal.Incident.Id);
        if (proposal.Incident.Url is { } url) json.WriteString("url", url.AbsoluteUri);
        json.WriteString("name", proposal.Incident.Name);
        if (proposal.Incident.Started is { } started) json.WriteString("started", StatusTime.Write(started));
        json.WriteBoolean("fits", proposal.Fits);
        json.WriteNumber("confidence", proposal.Confidence);
        if (proposal.Delay is { } delay) json.WriteNumber("delayMinutes", Math.Floor(delay.TotalMinutes));
        json.WriteStartArray("reasons");
        foreach (var reason in proposal.Reasons) json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Verdict(ProposedLinks links) => links.Verdict switch
    {
        LinkVerdict.One => "one incident fits",
        LinkVerdict.Several => "several incidents fit",
        LinkVerdict.None when links.Proposals.IsEmpty => "none fits",
        LinkVerdict.None => "none fits; the nearest",
        _ => throw new ArgumentOutOfRangeException(nameof(links), links.Verdict, null),
    };

    private static string Word(LinkVerdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string Confidence(LinkProposal proposal) =>
        proposal.Confidence.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Began(LinkProposal proposal) =>
        (proposal.Incident.Started ?? proposal.Incident.FirstPost) is { } began
        ? StatusTime.Write(began)
        : "-";

    private static string Count(int number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(string text) => PlainLine.Of(text);
}
