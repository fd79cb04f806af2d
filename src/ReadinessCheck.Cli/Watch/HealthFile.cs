using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Keeps a file up to date that says whether the watch is alive and where its checks stand. Whoever reads it sees it whole.</summary>
/// <param name="file">The file.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told when it cannot be written; that is no reason to stop checking.</param>
internal sealed class HealthFile(string file, TimeProvider time, ILogger<HealthFile> logger)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private DateTimeOffset? _endedAt;
    private bool _isBroken;

    /// <summary>Writes it for the first time.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Create(IReadOnlyList<CheckState> checks)
    {
        try
        {
            Replace(checks);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The health file cannot be written to '{file}': {exception.Message}", exception);
        }
    }

    /// <summary>Writes it anew. A disk that is full is told once, and not every minute.</summary>
    public void Write(IReadOnlyList<CheckState> checks)
    {
        try
        {
            Replace(checks);
            _isBroken = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!_isBroken)
            {
                logger.HealthNotWritten(exception.Message);
            }

            _isBroken = true;
        }
    }

    /// <summary>Writes it for the last time: the watch has ended, however fresh the file is.</summary>
    public void End(IReadOnlyList<CheckState> checks)
    {
        _endedAt = time.GetUtcNow();
        Write(checks);
    }

    private void Replace(IReadOnlyList<CheckState> checks)
    {
        string path = Path.GetFullPath(file);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, (HealthReport.Of(checks, _startedAt, time.GetUtcNow()) with { EndedAt = _endedAt }).ToJson());
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
