namespace PostmortemSite.Benchmarks;

/// <summary>What one report of an archive is called. The same number has the same name in archives of any size.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Started">When the incident began, UTC.</param>
/// <param name="Service">The service that failed.</param>
/// <param name="Thing">The part of it that failed.</param>
internal sealed record ReportName(int Number, DateTime Started, string Service, string Thing)
{
    private static readonly DateTime First = new(2017, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The name of a report.</summary>
    public static ReportName Of(int number)
    {
        var dice = new Dice((ulong)number + 1);
        return new ReportName(number, First.AddMinutes(dice.Below(9 * 365 * 24 * 60)), dice.One(Lexicon.Services),
            $"{dice.One(Lexicon.Qualities)} {dice.One(Lexicon.Things)}");
    }

    public string Id => $"PM-{Number:00000}";

    public string Path => FormattableString.Invariant(
        $"{Started:yyyy}/{Started:yyyy-MM-dd}-{Service}-{Thing.Replace(' ', '-')}-{Number}.md");
}
