using System.Collections.Immutable;

namespace PostmortemSite.Tracking;

/// <summary>A ticket in an export: what stands in each of its columns.</summary>
/// <param name="Line">The line in the file, from 1; 0 where that isn't known.</param>
/// <param name="Fields">The values by the column's name in small letters and digits alone.</param>
internal sealed record ExportRow(int Line, ILookup<string, string> Fields)
{
    /// <summary>
    /// The name under which a column is known, however it is spelt: "Due date", "dueDate", "due_date".
    /// </summary>
    public static string Plain(string column) =>
        string.Concat(column.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The values of the first column of several that says anything.</summary>
    public ImmutableArray<string> Of(IEnumerable<string> columns) =>
        columns.Select(column => Fields[column].ToImmutableArray()).FirstOrDefault(values => !values.IsEmpty, []);
}
