using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Commands;

/// <summary>Reads what is piped into a command: logs may be endless, so of a long one the end is kept.</summary>
internal static class ReadPiped
{
    private const int MostCharacters = 1_000_000;

    /// <exception cref="BuildException">Nothing is piped in, or nothing comes.</exception>
    public static string Text()
    {
        if (!Console.IsInputRedirected)
            throw new BuildException(ExitCode.Usage, "There is nothing to search for. Write it behind \"search\", or pipe a log in.");
        var text = EndOf(Console.In);
        return text.AsSpan().Trim().Length > 0
            ? text
            : throw new BuildException(ExitCode.Usage, "Standard input is empty. Write what to search for behind \"search\".");
    }

    private static string EndOf(TextReader input)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        for (int count; (count = input.Read(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, count);
            if (text.Length > 2 * MostCharacters) text.Remove(0, text.Length - MostCharacters);
        }

        return text.ToString(Math.Max(0, text.Length - MostCharacters), Math.Min(text.Length, MostCharacters));
    }
}
