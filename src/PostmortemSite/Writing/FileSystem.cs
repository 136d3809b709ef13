using System.Runtime.InteropServices;

namespace PostmortemSite.Writing;

/// <summary>The two file system calls that .NET doesn't offer. See renameat2(2) and link(2).</summary>
internal static partial class FileSystem
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Gives a file a second name; false where the system or the disk can't.</summary>
    public static bool TryLink(string existing, string created) =>
        !OperatingSystem.IsWindows() && Link(existing, created) == 0;

    /// <summary>
    /// Swaps two folders in one step, so that a reader sees the one or the other and never neither. False where the
    /// system or the disk can't.
    /// </summary>
    public static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string created);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
