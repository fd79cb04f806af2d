using System.Text;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes the files: each whole or not at all, and none before all of them are ready.</summary>
internal sealed class SetupFiles : IDisposable
{
    private readonly List<(string Name, string Temporary, string Target, bool Replaces)> _files = [];
    private readonly List<string> _folders = [];

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="name">Its name, as the user would say it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="replaces">Whether one that is there is overwritten.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Add(string name, string text, bool replaces)
    {
        string target = Path.GetFullPath(name);
        target = File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target : target;
        try
        {
            MakeFolder(Path.GetDirectoryName(target)!);
            string temporary = $"{target}.{Path.GetRandomFileName()}";
            _files.Add((name, temporary, target, replaces));
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refusal(name, exception);
        }
    }

    /// <summary>Puts the files in their places.</summary>
    /// <exception cref="InputException">One cannot be put there; those before it are.</exception>
    public void Complete()
    {
        foreach ((string name, string temporary, string target, bool replaces) in _files)
        {
            try
            {
                File.Move(temporary, target, replaces);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Refusal(name, exception);
            }
        }
    }

    /// <summary>Leaves nothing behind of what was not put in its place.</summary>
    public void Dispose()
    {
        foreach ((_, string temporary, _, _) in _files.Where(file => File.Exists(file.Temporary)))
        {
            File.Delete(temporary);
        }

        foreach (string made in _folders.AsEnumerable().Reverse().Where(made => !Directory.EnumerateFileSystemEntries(made).Any()))
        {
            Directory.Delete(made);
        }
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        _folders.Add(path);
    }

    private static InputException Refusal(string name, Exception exception) =>
        new($"'{name}' cannot be written ({exception.Message.TrimEnd('.')}): look whether you may write there.", exception);
}
