namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>
/// A clock on which a wait of up to a minute is over at once, and it is that much later; what would last longer, such
/// as a limit, never comes.
/// </summary>
internal sealed class SkippingClock : TimeProvider
{
    private readonly Lock turn = new();
    private DateTimeOffset now = new(2026, 5, 10, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (turn) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1))
        {
            lock (turn) now += dueTime;
            _ = Task.Run(() => callback(state));
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
