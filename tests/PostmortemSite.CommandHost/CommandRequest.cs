namespace PostmortemSite.CommandHost;

/// <summary>A run of the command that a test asks for.</summary>
/// <param name="Folder">The folder in which it runs.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Output">The file that takes its standard output.</param>
/// <param name="Error">The file that takes its standard error.</param>
public sealed record CommandRequest(string Folder, string[] Arguments, string Output, string Error);
