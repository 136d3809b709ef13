using PostmortemSite.Audiences;
using PostmortemSite.Deriving.Insights.Actions;
using PostmortemSite.Deriving.Insights.Metrics;
using PostmortemSite.Deriving.Insights.Patterns;
using PostmortemSite.Deriving.Insights.Recurring;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Deriving.Insights;

/// <summary>Finds what an edition's postmortems teach as a whole, of the parts that it shows.</summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class DeriveInsights<TAudience> : IModule<Edition<TAudience>, Edition<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Edition<TAudience> Run(Edition<TAudience> input) => input.With(Of(input));

    /// <summary>The parts that an edition shows.</summary>
    internal static EditionInsights Of(IEdition edition)
    {
        return new EditionInsights
        {
            IsEmpty = edition.Entries.IsEmpty,
            Actions = Shows(InsightPart.Actions) ? ComposeActionBoard.Of(edition) : null,
            Response = Shows(InsightPart.Metrics) ? SummariseResponse.Of(edition) : null,
            Recurrence = Shows(InsightPart.Recurrence) ? FindRecurrences.In(edition) : null,
            Patterns = Shows(InsightPart.Patterns) ? FindPatterns.In(edition) : null,
            HasData = Shows(InsightPart.Data),
        };

        bool Shows(InsightPart part) => edition.Site.Insights.Shows(part, edition.Audience);
    }
}
