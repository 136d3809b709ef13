namespace PostmortemSite.Model.Insights;

/// <summary>A ticket that an action item names.</summary>
/// <param name="Name">What the item says: <c>OPS-215</c>, <c>#12</c>, or an address.</param>
/// <param name="Address">Where it lies; null where nobody has declared that.</param>
public sealed record TicketLink(string Name, Uri? Address);
