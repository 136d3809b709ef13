using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>Tells why a file is no status page's history: it is empty or broken, or nobody knows its form.</summary>
internal static class DescribeUnreadable
{
    public static Problem Of(StatusDocument document, StatusSource source)
    {
        if (document.Wrong is { } wrong)
            return Problem.Error(document.File.Path, wrong.Position, "status-format", wrong.Message,
                "Fetch it again, or restore it from the repository's history.");
        var (message, remedy) = source.Format switch
        {
            _ when string.IsNullOrWhiteSpace(document.File.Text) =>
                ("The file is empty.", "Fetch it again, or remove it."),
            { } format => ($"The file can't be read as {StatusFormatNames.Of(format)}.",
                "Correct \"format\" in site.yml, or leave it out."),
            null => ("Nobody can tell what status page this is from.",
                $"Declare its \"format\" in site.yml, or move it out of {StatusSettings.Folder}/."),
        };
        return source.IsDeclared
            ? Problem.Error(document.File.Path, Position.Start, "status-format", message, remedy)
            : Problem.Warning(document.File.Path, Position.Start, "status-format", message, remedy);
    }
}
