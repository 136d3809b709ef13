namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Keeps a distance between requests: from the end of one to the beginning of the next.</summary>
/// <param name="least">The distance.</param>
/// <param name="clock">The clock.</param>
internal sealed class Pace(TimeSpan least, TimeProvider clock)
{
    private long? ended;

    /// <summary>Asks when it is time to.</summary>
    public async Task<T> Keep<T>(Func<Task<T>> ask, CancellationToken limit)
    {
        if (ended is { } last && least - clock.GetElapsedTime(last) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, limit);
        try
        {
            return await ask();
        }
        finally
        {
            ended = clock.GetTimestamp();
        }
    }
}
