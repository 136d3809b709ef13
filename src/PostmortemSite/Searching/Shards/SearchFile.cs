namespace PostmortemSite.Searching.Shards;

/// <summary>A file of those that browsers search with.</summary>
/// <param name="Path">Where it lies below the folder of all of them, such as <c>terms/17.bin</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SearchFile(string Path, byte[] Content);
