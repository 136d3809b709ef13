using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// What documents are filed under, compared: the cosine of their services, causes, triggers and tags, each weighing as
/// much as it is rare.
/// </summary>
internal sealed class DocumentLabels
{
    private readonly ImmutableArray<(Label Label, double Square)>[] labels;
    private readonly double[] lengths;

    public DocumentLabels(IReadOnlyList<Postmortem> documents)
    {
        var counts = documents.SelectMany(Of).CountBy(label => label).ToDictionary();
        labels = [.. documents.Select(document =>
            Of(document).Select(label => (label, Square(counts[label]))).ToImmutableArray())];
        lengths = [.. labels.Select(of => Math.Sqrt(of.Sum(label => label.Square)))];

        double Square(int count) => Math.Pow(Math.Log(1 + ((documents.Count - count + 0.5) / (count + 0.5))), 2);
    }

    private enum Kind
    {
        Service,
        Cause,
        Trigger,
        Tag,
    }

    /// <summary>From 0 for nothing in common to 1 for the same.</summary>
    public double Cosine(int a, int b)
    {
        var shared = 0.0;
        foreach (var (label, square) in labels[a])
            foreach (var (other, _) in labels[b])
                if (label == other) shared += square;
        return shared == 0 ? 0 : shared / (lengths[a] * lengths[b]);
    }

    private static IEnumerable<Label> Of(Postmortem document) =>
        document.Services.Select(term => new Label(Kind.Service, term.Key))
            .Concat(document.Causes.Select(term => new Label(Kind.Cause, term.Key)))
            .Concat(document.Triggers.Select(term => new Label(Kind.Trigger, term.Key)))
            .Concat(document.Tags.Select(term => new Label(Kind.Tag, term.Key)))
            .Distinct();

    private readonly record struct Label(Kind Kind, string Key);
}
