using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using PostmortemSite.CommandHost;
using PostmortemSite.Commands;

// Runs the real command again and again in one warm process: starting one takes longer than what most tests ask of it.
// Each line of standard input is a request, each line of the answer an exit code. The command itself sees a standard
// input without anything in it, and standard output and error that are files, as it would under a shell.
using var requests = new StreamReader(new FileStream(new SafeFileHandle(Descriptors.Copy(0), true), FileAccess.Read));
using var answers = new StreamWriter(new FileStream(new SafeFileHandle(Descriptors.Copy(1), true), FileAccess.Write)) { AutoFlush = true };
using var nothing = File.OpenHandle("/dev/null");
Descriptors.Replace(0, nothing);

while (requests.ReadLine() is { } line)
    answers.WriteLine(Run(JsonSerializer.Deserialize<CommandRequest>(line)!));

static int Run(CommandRequest request)
{
    using var output = File.OpenHandle(request.Output, FileMode.Create, FileAccess.Write);
    using var error = File.OpenHandle(request.Error, FileMode.Create, FileAccess.Write);
    Descriptors.Replace(1, output);
    Descriptors.Replace(2, error);
    using var outWriter = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
    using var errorWriter = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
    Console.SetOut(outWriter);
    Console.SetError(errorWriter);
    Environment.CurrentDirectory = request.Folder;
    try
    {
        return CommandLine.Run(request.Arguments, TimeProvider.System);
    }
    finally
    {
        // The test deletes its folder.
        Environment.CurrentDirectory = "/";
    }
}
