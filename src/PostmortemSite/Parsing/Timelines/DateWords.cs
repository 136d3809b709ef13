using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>The names of months and days of the week, whole and shortened.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Months = Table("""
        1: jan january januar janvier enero يناير
        2: feb february februar février febrero فبراير
        3: mar march märz mars marzo مارس
        4: apr april avril abril أبريل ابريل
        5: may mai mayo مايو
        6: jun june juni juin junio يونيو
        7: jul july juli juillet julio يوليو
        8: aug august août agosto أغسطس اغسطس
        9: sep sept september septembre septiembre سبتمبر
        10: oct october okt oktober octobre octubre أكتوبر اكتوبر
        11: nov november novembre noviembre نوفمبر
        12: dec december dez dezember décembre diciembre ديسمبر
        """);

    private static readonly FrozenDictionary<string, int> Weekdays = Table("""
        1: mon monday montag الاثنين الإثنين
        2: tue tues tuesday dienstag الثلاثاء
        3: wed weds wednesday mittwoch الأربعاء
        4: thu thur thurs thursday donnerstag الخميس
        5: fri friday freitag الجمعة
        6: sat saturday samstag السبت
        7: sun sunday sonntag الأحد
        """);

    /// <summary>The month's number, or null. "may" and "march" are verbs unless they are capitalised.</summary>
    public static int? Month(ReadOnlySpan<char> word) =>
        word is "may" or "march" or "mar" or "mars" ? null : Find(Months, word);

    /// <summary>The day of the week; null for any other word.</summary>
    public static IsoDayOfWeek? Weekday(ReadOnlySpan<char> word) => (IsoDayOfWeek?)Find(Weekdays, word);

    private static int? Find(FrozenDictionary<string, int> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : null;

    private static FrozenDictionary<string, int> Table(string lines) =>
        lines.Split('\n')
            .Select(line => line.Trim().Split(": ", 2))
            .SelectMany(pair => pair[1].Split(' ')
                .Select(word => KeyValuePair.Create(word, int.Parse(pair[0], CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
