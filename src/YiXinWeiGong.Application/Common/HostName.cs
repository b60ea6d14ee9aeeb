using System.Globalization;

namespace YiXinWeiGong;

/// <summary>How a process signs what it takes, and what it says of what went wrong.</summary>
internal static class HostName
{
    private const int MaxLength = 200;

    /// <summary>A name for one claim and no other: the machine and the process, for people, and an id.</summary>
    public static string Token(DateTimeOffset at)
    {
        var machine = Environment.MachineName;
        return string.Create(
            CultureInfo.InvariantCulture, $"{machine[..Math.Min(machine.Length, 40)]}/{Environment.ProcessId}/{Guid.CreateVersion7(at)}");
    }

    /// <summary>An exception by its type alone: what it says may hold anything.</summary>
    public static string Of(Exception exception)
    {
        var name = exception is JobFailedException failed ? failed.Code : exception.GetType().FullName ?? exception.GetType().Name;
        return name[..Math.Min(name.Length, MaxLength)];
    }
}

/// <summary>What a job was to do was refused.</summary>
/// <param name="code">The problem's code.</param>
internal sealed class JobFailedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
