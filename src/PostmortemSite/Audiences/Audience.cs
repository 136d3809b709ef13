namespace PostmortemSite.Audiences;

/// <summary>Who may read a text. There are two readers, and nothing in between.</summary>
public enum Audience
{
    /// <summary>People inside the organisation. What says nothing is internal.</summary>
    Internal,

    /// <summary>Everybody.</summary>
    Public,
}
