using System.Text;

namespace PostmortemSite.Rendering.Insights;

/// <summary>
/// Content lines of a calendar: ended by CRLF, folded so that none has more than 75 octets, never inside a character
/// (https://www.rfc-editor.org/rfc/rfc5545#section-3.1).
/// </summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder lines = new();

    /// <summary>Adds a property whose value needs no escaping.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The space that continues a line is one of its octets.
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }

    /// <summary>
    /// Adds a text: backslashes, semicolons, commas and line ends are escaped; other controls are left out.
    /// </summary>
    public void AddText(string name, string text) =>
        Add(name, string.Concat(text.ReplaceLineEndings("\n").Select(Escaped)));

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(lines.ToString());

    private static string Escaped(char c) => c switch
    {
        '\\' or ';' or ',' => $"\\{c}",
        '\n' => "\\n",
        _ when char.IsControl(c) => "",
        _ => c.ToString(),
    };
}
