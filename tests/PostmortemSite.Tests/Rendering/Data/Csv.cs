using System.Text;

namespace PostmortemSite.Tests.Rendering.Data;

/// <summary>Reads CSV by the letter of RFC 4180: lines end by CRLF, and what is quoted may hold anything.</summary>
internal static class Csv
{
    public static List<string[]> Read(string text)
    {
        List<string[]> lines = [];
        List<string> line = [];
        var field = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && field.Length == 0)
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"' && i++ > 0); i++) field.Append(text[i]);
            }
            else if (text[i] is ',' or '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (text[i] == ',') continue;
                Assert.Equal('\n', text[++i]);
                lines.Add([.. line]);
                line.Clear();
            }
            else
            {
                Assert.False(text[i] is '\n' or '"', $"A stray sign at {i}.");
                field.Append(text[i]);
            }
        }

        Assert.Empty(line);
        return lines;
    }
}
