using System.Text.Json;

namespace PostmortemSite.Benchmarks;

/// <summary>What a child process found out about one build.</summary>
/// <param name="Modules">Each module's time, in the order in which they ran; none for the floor.</param>
/// <param name="Milliseconds">The whole build, from the call to its return.</param>
/// <param name="CpuMilliseconds">The processor time of the whole process: what a busy machine changes least.</param>
/// <param name="Pages">HTML files written, of both editions.</param>
/// <param name="Bytes">Bytes of all files written.</param>
/// <param name="PeakBytes">The process's largest resident memory.</param>
internal sealed record Measurement(
    IReadOnlyList<ModuleCost> Modules, double Milliseconds, double CpuMilliseconds, int Pages, long Bytes, long PeakBytes)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false };

    /// <summary>As a child tells its parent: one line.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Measurement Read(string line) =>
        JsonSerializer.Deserialize<Measurement>(line, Json) ?? throw new InvalidOperationException("The child said nothing.");

    /// <summary>The processor time of this process so far, in milliseconds.</summary>
    public static double Cpu() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    /// <summary>The largest resident memory of this process so far.</summary>
    public static long Peak()
    {
        const string Key = "VmHWM:";
        var line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal))
            : null;
        if (line is null) return System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64;
        return long.Parse(line[Key.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }
}

/// <summary>What one module cost.</summary>
/// <param name="Phase">Its phase.</param>
/// <param name="Name">Pipeline and module.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="AllocatedBytes">What it allocated, and whatever came between it and the next one.</param>
/// <param name="Collections">How many garbage collections it saw.</param>
internal sealed record ModuleCost(string Phase, string Name, double Milliseconds, long AllocatedBytes, int Collections);
