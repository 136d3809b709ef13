using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>A status page, and where in the repository its history lies.</summary>
/// <param name="Name">What this archive calls it; part of nothing that is published but a file's name.</param>
/// <param name="Path">The file, or the folder with all its files, below the input folder.</param>
public sealed record StatusSource(string Name, string Path)
{
    /// <summary>The page's own address, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Its form, where it isn't to be recognised by what it holds.</summary>
    public StatusFormat? Format { get; init; }

    /// <summary>True if everybody may read it. What says nothing is internal.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The zone of times that name none; null if not declared: then they have no zone.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The first day of which it tells; null: that of its first incident.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>What <c>status pull</c> fetches; null: the page's usual address for its format.</summary>
    public Uri? Pull { get; init; }

    /// <summary>True if <c>status pull</c> also reads the undocumented pages of older history.</summary>
    public bool PullsOlder { get; init; }

    /// <summary>The page's id at Atlassian, for <c>status push</c>; null if not declared.</summary>
    public string? PageId { get; init; }

    /// <summary>True if <c>site.yml</c> names it; false for a file that merely lies there.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place DeclaredAt { get; init; }
}
