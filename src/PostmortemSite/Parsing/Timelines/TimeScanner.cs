using NodaTime;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Walks over the beginning of one text and collects the parts of a time. A word counts only once something that it
/// belongs to follows: "around 10:15" is a time, "around here" isn't.
/// </summary>
internal sealed class TimeScanner(string text)
{
    private WrittenDate? date, endDate;
    private WrittenClock? clock, endClock, otherClock;
    private NamedZone? zone, otherZone;
    private IsoDayOfWeek? weekday;
    private bool isApproximate, willBeApproximate, isUnknown, isSentence, isRange, isJoinedByT;
    private int end;

    /// <summary>The parts, or null if the text doesn't begin with a time.</summary>
    public TimeParts? Read()
    {
        var start = TimeWords.SkipOrnaments(text);
        end = start;
        var next = Step(start);
        while (next is { } place) next = Step(place);
        if (IsEmpty) return null;
        return new TimeParts(start, end, TimeWords.SkipSeparators(text, end))
        {
            Date = date,
            Clock = clock is not null && endClock is not null ? ReadClock.InSameHalf(clock, endClock) : clock,
            EndDate = endDate,
            EndClock = endClock,
            OtherClock = otherClock,
            OtherZone = otherZone,
            Zone = zone,
            Weekday = weekday,
            IsApproximate = isApproximate,
            IsUnknown = isUnknown,
            IsSentence = isSentence,
        };
    }

    private bool IsEmpty => date is null && clock is null && !isUnknown;

    /// <summary>Takes one part; gives the place where the next could begin, or null if the time ends here.</summary>
    private int? Step(int from)
    {
        var place = SkipSpaces(from);
        if (place >= text.Length) return null;
        var c = text[place];
        if (char.IsAsciiDigit(c) || (c == '?' && IsEmpty)) return Number(place) ?? Unknown(place);
        if (c is '~' or '≈' or '約' or '～')
            return IsEmpty || !AfterDash(place + 1) ? Approximately(place + 1) : Range(place + 1);
        if (c is '(') return Brackets(place);
        if (c is '-' or '–' or '—' or '→') return Dash(place);
        if (c is ',' or ':' or '@' or '|' or '、') return BeforeClock(place + 1);
        if (c is '+') return Zone(place);
        return char.IsLetter(c) ? Word(place) : null;
    }

    private int? Number(int place)
    {
        if (isRange) return EndOfRange(place);
        if (date is null && ReadDate.At(text, place) is { } day && (clock is null || day.Date.Form == DateForm.Plain))
        {
            date = day.Date;
            isJoinedByT = day.End + 1 < text.Length && text[day.End] is 'T' && char.IsAsciiDigit(text[day.End + 1]);
            return Accept(isJoinedByT ? day.End + 1 : day.End);
        }

        if (clock is not null || isUnknown || ReadClock.At(text, place) is not { } time) return null;
        (clock, endClock) = (time.Clock, time.Until);
        if (isJoinedByT && TimeWords.NumericOffset().Match(text, time.End) is { Success: true } offset
            && ZoneNames.At("UTC" + offset.Value, 0) is { } fixedZone)
        {
            zone = fixedZone.Zone with { Name = "" };
            return Accept(time.End + offset.Length);
        }

        return Accept(time.End);
    }

    private int? EndOfRange(int place)
    {
        isRange = false;
        if (endDate is null && endClock is null
            && ReadDate.At(text, place) is { Date.Form: not DateForm.Incomplete } day)
        {
            endDate = day.Date;
            isRange = clock is not null;
            return Accept(day.End);
        }

        if (clock is null || endClock is not null || ReadClock.At(text, place) is not { } time) return null;
        endClock = time.Clock;
        return Accept(time.End);
    }

    private int? Word(int place)
    {
        var wordEnd = place;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd])) wordEnd++;
        var word = text.AsSpan(place, wordEnd - place);

        if (isRange ? endDate is null : date is null)
            if (ReadDate.At(text, place) is { } day)
                return NamedDate(day.Date, day.End);

        if (DateWords.Weekday(word) is { } name) return Weekday(name, wordEnd);
        if (Zone(place) is { } afterZone) return afterZone;
        if (!IsEmpty && IsRangeWord(word) && AfterDash(wordEnd)) return Range(wordEnd);
        if (TimeWords.Suffix().Match(text, place) is { Success: true } suffix && !IsEmpty)
        {
            isApproximate = true;
            return Accept(place + suffix.Length);
        }

        if (IsEmpty && Unknown(place) is { } unknown) return unknown;
        if (clock is not null || isUnknown) return null;
        if (TimeWords.Approximation().Match(text, place) is { Success: true } about)
            return Approximately(place + about.Length);
        if (TimeWords.Filler().Match(text, place) is not { Success: true } filler) return Unknown(place);
        if (IsEmpty && filler.Groups[1].Success) isSentence = true;
        return place + filler.Length;
    }

    private int NamedDate(WrittenDate day, int dayEnd)
    {
        if (isRange) endDate = day;
        else date = day;
        if (day.LastDay is { } last) endDate = day with { Second = last, LastDay = null };
        return Accept(dayEnd);
    }

    private int? Weekday(IsoDayOfWeek name, int wordEnd)
    {
        weekday ??= name;
        if (IsEmpty) return SkipDot(wordEnd);
        var next = SkipSpaces(wordEnd);
        return date is not null || next == text.Length || text[next] is ':' or '-' or '–' or '—' or ')' or ']' or ','
            || ReadDate.At(text, next) is not null
            ? Accept(SkipDot(wordEnd))
            : null;
    }

    private int SkipDot(int place) => place < text.Length && text[place] is '.' or ',' ? place + 1 : place;

    /// <summary><c>(17:14 UTC)</c>, <c>(Oct 29)</c>, <c>(UTC)</c>: taken whole or not at all.</summary>
    private int? Brackets(int place)
    {
        if (IsEmpty) return null;
        var close = text.IndexOf(')', place);
        if (close < 0 || close - place > 40) return null;
        var inside = text[(place + 1)..close].Trim();
        if (inside.Length == 0) return null;
        if (zone is null && ZoneNames.At(inside, 0) is { } named && named.End == inside.Length)
        {
            zone = named.Zone;
            return Accept(close + 1);
        }

        if (DateWords.Weekday(inside) is { } name)
        {
            weekday ??= name;
            return Accept(close + 1);
        }

        if (new TimeScanner(inside).Read() is not { IsUnknown: false } parts || parts.End < inside.Length) return null;
        if (parts.Clock is not null && clock is not null) (otherClock, otherZone) = (parts.Clock, parts.Zone);
        else if (parts.Clock is not null) (clock, zone) = (parts.Clock, parts.Zone ?? zone);
        date ??= parts.Date;
        return Accept(close + 1);
    }

    private int? Dash(int place)
    {
        if (IsEmpty) return null;
        if (clock is null && !isUnknown && SkipSpaces(place + 1) is var next && next < text.Length
            && char.IsAsciiDigit(text[next]) && ReadDate.At(text, next) is null)
            return BeforeClock(place + 1);
        return AfterDash(place + 1) ? Range(place + 1) : Unknown(place);
    }

    /// <summary>Between a date and its clock anything may stand; before anything else it ends the time.</summary>
    private int? BeforeClock(int place)
    {
        if (IsEmpty) return null;
        var next = SkipSpaces(place);
        if (next >= text.Length) return null;
        if (date is null && text[place - 1] == ',' && ReadDate.At(text, next) is { Date.Form: DateForm.Plain })
            return next;
        if (clock is not null || isUnknown || date is null) return null;
        if (text[next] is '~') return next;
        return (char.IsAsciiDigit(text[next]) && ReadClock.At(text, next) is not null)
            || (char.IsAsciiLetter(text[next]) && TimeWords.ClockWords().IsMatch(text, next)) ? next : null;
    }

    private bool AfterDash(int place)
    {
        if (IsEmpty || endClock is not null || endDate is not null) return false;
        var next = SkipSpaces(place);
        if (next < text.Length && text[next] == '~') next++;
        if (next >= text.Length) return false;
        if (ReadDate.At(text, next) is { Date.Form: not DateForm.Incomplete } day)
            return clock is null || (SkipSpaces(day.End) is var after && after < text.Length
                && ReadClock.At(text, after) is not null);
        return clock is not null && ReadClock.At(text, next) is not null;
    }

    private int Range(int place)
    {
        isRange = true;
        place = SkipSpaces(place);
        return place < text.Length && text[place] == '~' ? place + 1 : place;
    }

    private int Approximately(int place)
    {
        willBeApproximate = true;
        return place;
    }

    private int? Zone(int place)
    {
        if (clock is null || (zone is not null && endClock is null)) return null;
        if (ZoneNames.At(text, place) is not { } named) return null;
        zone ??= named.Zone;
        return Accept(named.End);
    }

    /// <summary><c>??:??</c>, <c>HH:mm</c>, "Morning", 不明: the author says that it isn't known.</summary>
    private int? Unknown(int place)
    {
        if (clock is not null || isUnknown) return null;
        if (TimeWords.UnknownTime().Match(text, place) is not { Success: true } match) return null;
        isUnknown = true;
        return Accept(place + match.Length);
    }

    private int Accept(int place)
    {
        isApproximate |= willBeApproximate;
        willBeApproximate = false;
        return end = place;
    }

    private int SkipSpaces(int place) => TimeWords.SkipSpaces(text, place);

    private static bool IsRangeWord(ReadOnlySpan<char> word) => word is "to" or "until" or "till" or "and" or "through";
}
