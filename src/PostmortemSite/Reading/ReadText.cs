using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads a text file strictly: UTF-8, no larger than a report can be, no control characters.</summary>
internal static class ReadText
{
    /// <summary>The largest report that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The file, or null with a problem.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static SourceFile? From(string fullPath, string path, Action<Problem> report, int maxBytes = MaxBytes)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > maxBytes)
        {
            report(Problem.Error(path, Position.Start, "file-size",
                $"The file has {length:N0} bytes; the limit is {maxBytes:N0}.", "Split it, or link to what is long."));
            return null;
        }

        // A pipe says that it is empty too, and reading it would wait for ever.
        return length == 0 ? new SourceFile(path, "") : Decode(File.ReadAllBytes(fullPath), path, report);
    }

    private static SourceFile? Decode(ReadOnlySpan<byte> bytes, string path, Action<Problem> report)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            var source = new SourceFile(path, Strict.GetString(bytes));
            if (source.Text.AsSpan().IndexOf('\0') is var nul and >= 0)
            {
                report(Problem.Error(path, source.PositionAt(nul), "nul", "There is a NUL character here.", "Remove it."));
                return null;
            }

            return source;
        }
        catch (DecoderFallbackException exception)
        {
            report(Problem.Error(path, Position.Start, "not-utf8", $"The file isn't UTF-8 at byte {exception.Index + 1}.",
                "Save it as UTF-8."));
            return null;
        }
    }
}
