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
    Pod,
    Mac,
    Phone,
    Home,
    CloudAccount,
    Case,
    Card,
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
            Shape.Pod => Told($"zq{Spelt(next++)}-6d4b75cb6d-hx4rv"),
            Shape.Mac => Told(string.Create(CultureInfo.InvariantCulture,
                $"02:5e:{number >> 24 & 255:x2}:{number >> 16 & 255:x2}:{number >> 8 & 255:x2}:{next++ & 255:x2}")),
            Shape.Phone => Told(string.Create(CultureInfo.InvariantCulture, $"+45 7{next++:0000000}")),
            Shape.Home => $"/home/{Word()}/app.log",
            Shape.CloudAccount => Told($"arn:aws:iam::123456789012:role/zq{Spelt(next++)}xk"),
            Shape.Case => $"Case ID {Told(string.Create(CultureInfo.InvariantCulture, $"95{next++:0000000}"))}",
            Shape.Card => Told(Card(next++)),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
        };
    }

    private string Told(string canary)
    {
        All.Add(canary);
        return canary;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Sixteen digits that add up as a card's do.</summary>
    private static string Card(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"41{number:0000000000000}");
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value);
        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>A number in letters, always as many of them, so that none begins another.</summary>
    private static string Spelt(int number)
    {
        Span<char> letters = stackalloc char[6];
        for (var i = letters.Length - 1; i >= 0; i--, number /= Letters.Length) letters[i] = Letters[number % Letters.Length];
        return letters.ToString();
    }
}
