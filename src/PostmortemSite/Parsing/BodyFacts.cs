using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>What a report says about itself in its body rather than in front matter. All of it as written.</summary>
internal sealed record BodyFacts
{
    /// <summary>The severity, without the remark that follows it.</summary>
    public string? Severity { get; init; }

    /// <summary>How far the report has come, such as <c>Draft</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The status as one of our own, where it is one.</summary>
    public DocumentStatus? DocumentStatus => Status?.ToLowerInvariant() switch
    {
        "draft" or "wip" or "in progress" or "ドラフト" or "下書き" or "作成中" or "مسودة" => Model.DocumentStatus.Draft,
        "in review" or "in-review" or "review" or "レビュー中" or "قيد المراجعة" => Model.DocumentStatus.InReview,
        "final" or "approved" or "complete" or "completed" or "done" or "published" or "完了" or "承認済み" or "確定"
            or "نهائي" or "معتمد" => Model.DocumentStatus.Final,
        _ => null,
    };

    /// <summary>What the report files itself under.</summary>
    public string? Category { get; init; }

    /// <summary>The services affected.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>Who wrote the report, or owns it.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>Durations that it states, such as <c>Time to repair</c> and <c>35h 36m</c>.</summary>
    public ImmutableArray<StatedDuration> StatedDurations { get; init; } = [];

    /// <summary>Moments that it states, each at most once.</summary>
    public ImmutableArray<StatedTime> Times { get; init; } = [];

    /// <summary>
    /// The day of the incident, where title, first lines or file name tell; null for a month or less.
    /// </summary>
    public LocalDate? Date { get; init; }

    /// <summary>True if neither title nor file name tells the day, but at most something in the body.</summary>
    public bool IsDateFromBody { get; init; }
}

/// <summary>A moment that a report states under a label.</summary>
/// <param name="Name">The moment's name as in front matter: <c>started</c>, <c>detected</c>, <c>resolved</c> …</param>
/// <param name="Text">The time as written. The end of a range may lack the date, which is then that of its
/// start.</param>
/// <param name="Offset">The offset in the file of the line or cell that states it.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record StatedTime(string Name, string Text, int Offset, int Line);
