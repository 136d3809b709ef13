using System.Globalization;

namespace PostmortemSite.Benchmarks;

/// <summary>Questions that the reports of an archive answer: a few words, or a log with mistakes in it.</summary>
/// <param name="count">How many reports there are.</param>
internal sealed class MakeQuestions(int count)
{
    /// <summary>Three words of the lexicon and one that few reports hold.</summary>
    public string Typed(int number)
    {
        var (dice, report) = (new Dice(0xA5C + (ulong)number), ReportName.Of(Report(number)));
        return $"{report.Thing} {dice.One(Lexicon.Deeds)} {MadeUpWords.Word(2000 + dice.Below(8000))}";
    }

    /// <summary>A log line, a line of JSON and a message of thirty words, in which one word of ten is mistyped.</summary>
    public string Pasted(int number)
    {
        var (dice, report) = (new Dice(0xB0B + (ulong)number), ReportName.Of(Report(number)));
        var message = MadeUpWords.Text(new Dice(0xF00D + (ulong)report.Number), 26).Split(' ')
            .Concat([report.Thing, dice.One(Lexicon.Deeds), dice.One(Lexicon.Things), dice.One(Lexicon.Qualities)])
            .Select(word => dice.Below(10) == 0 ? Mistyped(word, dice) : word);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {{report.Started:yyyy-MM-dd'T'HH:mm:ss}}.{{dice.Between(100, 999)}}Z ERROR {{report.Service}}-{{dice.Hex(4)}} [{{dice.Hex(12)}}] upstream 10.0.{{dice.Below(256)}}.{{dice.Below(256)}}:8443 reset after {{dice.Between(100, 9000)}} ms
            {"level":"error","trace_id":"{{dice.Hex(32)}}","status":500,"left":{{dice.Below(500)}}}
            RuntimeError: [req_id={{dice.Hex(8)}}-{{dice.Below(90)}}] {{string.Join(' ', message)}}
            """);
    }

    private int Report(int number) => (number * 7919) % count;

    /// <summary>Two letters in the middle change places.</summary>
    private static string Mistyped(string word, Dice dice)
    {
        if (word.Length < 5) return word;
        var at = dice.Between(1, word.Length - 3);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
