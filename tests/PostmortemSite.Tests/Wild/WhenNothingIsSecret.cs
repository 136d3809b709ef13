using PostmortemSite.Redacting.Secrets;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Wild;

/// <summary>Real reports that hold no secret: whatever is found in them is a false alarm.</summary>
public class WhenNothingIsSecret
{
    [Fact]
    public void Nothing_is_found()
    {
        var scanner = new SecretScanner(SecretExemptions.None);
        var sources = Corpora.Read().Select(source => (source.Source, source.Reports.Count, Alarms: source.Reports
            .SelectMany(report => scanner.FindIn(report.Text, report.Path)
                .Select(finding => $"{report.Path}:{report.PositionAt(finding.Offset).Line}: {finding.Rule.Name}: {finding.Shape}"))
            .ToList())).ToList();

        Figures.Print("secret-alarms", string.Join('\n', sources.Select(one => $"{one.Source}: {one.Count} reports, {one.Alarms.Count} found")
            .Append($"all: {sources.Sum(one => one.Count)} reports, {sources.Sum(one => one.Alarms.Count)} found")));
        Assert.Empty(sources.SelectMany(one => one.Alarms));
    }
}
