using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PostmortemSite.CommandHost;

/// <summary>File descriptors of the process (POSIX, dup and dup2).</summary>
internal static partial class Descriptors
{
    /// <summary>Another descriptor of what one leads to.</summary>
    public static nint Copy(int descriptor) => Checked(Dup(descriptor));

    /// <summary>Makes a descriptor lead to a file.</summary>
    public static void Replace(int descriptor, SafeFileHandle file) =>
        Checked(Dup2((int)file.DangerousGetHandle(), descriptor));

    private static int Checked(int result) =>
        result >= 0 ? result : throw new IOException($"The system refused a descriptor: {Marshal.GetLastPInvokeError()}");

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(int from, int to);
}
