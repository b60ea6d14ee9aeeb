using System.Runtime.InteropServices;
using System.Text;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>Forces a folder's entries to the disk, so that a file that was moved there is there after a power failure.</summary>
internal static class FolderSync
{
    /// <summary>Does so where the system can; elsewhere the system's own journal has to do.</summary>
    public static void Force(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0)
        {
            return;
        }

        try
        {
            // Some file systems cannot, and say so; there is nothing more to be done about it.
            _ = Sync(handle);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
