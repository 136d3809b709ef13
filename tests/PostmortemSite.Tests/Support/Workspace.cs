using System.Diagnostics;

namespace PostmortemSite.Tests.Support;

/// <summary>A folder of its own with an archive in it, on which the real command is run.</summary>
public sealed class Workspace : IDisposable
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "postmortem-site.dll");

    public Workspace() => Root = Directory.CreateTempSubdirectory("postmortem-site-").FullName;

    public string Root { get; }

    public string Input => Path.Combine(Root, "input");

    public string Output => Path.Combine(Root, "output");

    /// <summary>Writes a file below the input folder.</summary>
    public Workspace With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Workspace With(string path, byte[] bytes)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Runs the command in the workspace's root, in a process that may have run it before.</summary>
    public CommandResult Run(params string[] arguments) =>
        WarmCommand.IsSupported ? WarmCommand.Run(Root, arguments) : Run([], arguments);

    /// <summary>Runs the command in the workspace's root, in a process of its own.</summary>
    public CommandResult Run(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Command, .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.Result);
    }

    /// <summary>Builds, expecting that it goes well.</summary>
    public Workspace Built(params string[] arguments)
    {
        var result = Run(["build", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Error);
        return this;
    }

    /// <summary>A page of an edition, as a browser would see it.</summary>
    public AngleSharp.Html.Dom.IHtmlDocument Page(string path) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Text(path));

    public string Text(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool Exists(string path) => File.Exists(Path.Combine(Output, path));

    /// <summary>Every file of the output with its content, for comparing trees.</summary>
    public IReadOnlyDictionary<string, string> Tree(string folder = "") => Trees.Of(Path.Combine(Output, folder));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

public sealed record CommandResult(int ExitCode, string Output, string Error);

public static class Trees
{
    /// <summary>Paths to SHA-256, of every file below a folder; empty if it isn't there.</summary>
    public static IReadOnlyDictionary<string, string> Of(string folder) =>
        !Directory.Exists(folder)
            ? new Dictionary<string, string>()
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(folder, file),
                file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
