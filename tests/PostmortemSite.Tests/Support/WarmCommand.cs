using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using PostmortemSite.CommandHost;

namespace PostmortemSite.Tests.Support;

/// <summary>
/// Processes in which the command is kept warm: a test takes one, runs the command in it and gives it back. They end with
/// the tests. Only on systems with POSIX's descriptors.
/// </summary>
internal sealed class WarmCommand
{
    private static readonly ConcurrentBag<WarmCommand> Idle = [];

    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "PostmortemSite.CommandHost.dll");

    private readonly Process process;

    private WarmCommand() => process = Process.Start(new ProcessStartInfo("dotnet", [Host])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Runs the command in a folder.</summary>
    public static CommandResult Run(string folder, string[] arguments)
    {
        var texts = Directory.CreateTempSubdirectory("postmortem-site-texts-");
        try
        {
            var request = new CommandRequest(
                folder, arguments, Path.Combine(texts.FullName, "output"), Path.Combine(texts.FullName, "error"));
            var command = Idle.TryTake(out var idle) ? idle : new WarmCommand();
            var code = command.Ask(request);
            Idle.Add(command);
            return new CommandResult(code, File.ReadAllText(request.Output), File.ReadAllText(request.Error));
        }
        finally
        {
            texts.Delete(recursive: true);
        }
    }

    private int Ask(CommandRequest request)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() is { } code
            ? int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The command brought its process down. " + (File.Exists(request.Error) ? File.ReadAllText(request.Error) : ""));
    }
}
