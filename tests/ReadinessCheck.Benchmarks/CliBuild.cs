using System.Diagnostics;

namespace ReadinessCheck.Benchmarks;

/// <summary>Publishes the command-line tool as users get it, and starts it.</summary>
internal static class CliBuild
{
    /// <summary>Publishes it ReadyToRun for this machine.</summary>
    /// <returns>The path of the executable.</returns>
    public static async Task<string> PublishAsync()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "published");
        string rid = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        using Process publish = Process.Start("dotnet",
        [
            "publish", Path.Combine(Root(), "src", "ReadinessCheck.Cli"), "-c", "Release", "-r", rid, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet",
        ]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? "readiness-check.exe" : "readiness-check")
            : throw new InvalidOperationException($"Publishing ended with {publish.ExitCode}.");
    }

    /// <summary>Starts it with its input and output redirected.</summary>
    public static Process Start(string executable, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(executable, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReadinessCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this from within the project: ReadinessCheck.sln is not above it.");
    }
}
