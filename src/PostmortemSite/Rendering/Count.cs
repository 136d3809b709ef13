using System.Globalization;

namespace PostmortemSite.Rendering;

/// <summary>How many postmortems there are, in words.</summary>
internal static class Count
{
    public static string Of(int postmortems) => postmortems == 1
        ? "1 postmortem"
        : string.Create(CultureInfo.InvariantCulture, $"{postmortems:N0} postmortems");
}
