namespace PostmortemSite.Tests.Parsing.Timelines;

/// <summary>Reads case files: text beside the tests that anybody can extend.</summary>
internal static class CaseFile
{
    public static string Text(string name) => File.ReadAllText(
        Directory.GetFiles(AppContext.BaseDirectory, name, SearchOption.AllDirectories).Single());

    /// <summary>The lines that aren't empty or comments; a comment begins with a hash and a space.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n').Select(line => line.TrimEnd())
            .Where(line => line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal));
}
