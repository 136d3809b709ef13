namespace PostmortemSite.Commands.Reviews;

/// <summary>What a review is written for.</summary>
internal enum ReviewFormat
{
    /// <summary>A terminal.</summary>
    Text,

    /// <summary>A comment on a pull request.</summary>
    Markdown,

    /// <summary>A page of its own.</summary>
    Html,

    /// <summary>A program.</summary>
    Json,
}
