namespace CaseReplay.Running;

/// <summary>A directory for databases that nobody keeps.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("case-replay-").FullName;
    private int _files;

    public string NewFile() => Path.Combine(_directory, $"{++_files}.db");

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
