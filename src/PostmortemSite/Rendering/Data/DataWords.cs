using System.Text.Json;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Data;

/// <summary>Choices and moments as other programs read them.</summary>
internal static class DataWords
{
    private static readonly LocalDateTimePattern Local =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly OffsetPattern UtcOffset = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    /// <summary>A choice in kebab case: <c>not-applicable</c>.</summary>
    public static string Of(Enum choice) => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    /// <summary>
    /// ISO 8601 with the offset as written: <c>2026-03-02T10:00:00+01:00</c>; without one where nobody says it, and
    /// only the day where no more is known.
    /// </summary>
    public static string Of(Moment moment) => moment switch
    {
        { Precision: Precision.Day } => MomentText.Iso(moment.Local.Date),
        { Offset: { } offset } => Local.Format(moment.Local) + UtcOffset.Format(offset),
        _ => Local.Format(moment.Local),
    };
}
