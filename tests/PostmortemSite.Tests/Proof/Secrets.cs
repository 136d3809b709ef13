using System.Globalization;

namespace PostmortemSite.Tests.Proof;

/// <summary>What an internal text can look like.</summary>
internal enum Shape
{
    Word,
    Name,
    EMail,
    Host,
    Ip,
    Ticket,
    Channel,
    Number,
    Date,
    Url,
    Code,
    Cjk,
}

/// <summary>
/// Makes canaries: texts that stand nowhere else in the world, in every shape that internal things have. Each is told
/// once and remembered.
/// </summary>
/// <param name="start">The number of the first; makers with ranges that don't overlap never make the same.</param>
internal sealed class Secrets(int start)
{
    private const string Letters = "bcdfghjklmnprstvw";

    private int next = start;

    /// <summary>Every canary made so far.</summary>
    public List<string> All { get; } = [];

    /// <summary>A new word: <c>zqbcdfgxk</c>.</summary>
    public string Word() => Told($"zq{Spelt(next++)}xk");

    /// <summary>A new canary of a shape, as prose has it.</summary>
    public string Of(Shape shape)
    {
        var number = next;
        return shape switch
        {
            Shape.Word => Word(),
            Shape.Name => Capital(Word()) + " " + Capital(Word()),
            Shape.EMail => Told($"zq{Spelt(next++)}xk@mail.example.org"),
            Shape.Host => Told($"zq{Spelt(next++)}xk.db.internal"),
            Shape.Ip => Told(string.Create(CultureInfo.InvariantCulture,
                $"10.{100 + (number / 22500 % 150)}.{100 + (number / 150 % 150)}.{100 + (next++ % 150)}")),
            Shape.Ticket => Told(string.Create(CultureInfo.InvariantCulture, $"OPS-{7_000_000 + next++}")),
            Shape.Channel => Told($"#zq-{Spelt(next++)}-xk"),
            Shape.Number => Told(string.Create(CultureInfo.InvariantCulture, $"{81_000_000 + next++}")),
            Shape.Date => Told(string.Create(CultureInfo.InvariantCulture,
                $"{1500 + (number / 336 % 400)}-{1 + (number / 28 % 12):00}-{1 + (next++ % 28):00}")),
            Shape.Url => Told($"https://zq{Spelt(next++)}xk.example.org/"),
            Shape.Code => $"`{Told($"zq_{Spelt(next++)}_xk")}()`",
            Shape.Cjk => Told("機密" + string.Concat(Spelt(next++).Select(c => (char)('\u6200' + c)))),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
        };
    }

    private string Told(string canary)
    {
        All.Add(canary);
        return canary;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A number in letters, always as many of them, so that none begins another.</summary>
    private static string Spelt(int number)
    {
        Span<char> letters = stackalloc char[6];
        for (var i = letters.Length - 1; i >= 0; i--, number /= Letters.Length) letters[i] = Letters[number % Letters.Length];
        return letters.ToString();
    }
}
