using System.Diagnostics;
using System.Reflection;
using System.Text;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.SecondReader;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Runs the built executable as a user does.</summary>
internal sealed class Tool : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static readonly string Assembly = Path.GetFullPath(
        typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Tool").Value!);

    public string Folder { get; } = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    /// <summary>Where the second reader's answers are kept.</summary>
    public string Cache => Path.Combine(Folder, "answers.db");

    /// <summary>Writes a file into the folder in which the tool runs.</summary>
    public string File(string name, params string[] lines)
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, name), string.Join('\n', lines));
        return name;
    }

    public Task<Outcome> RunAsync(params string[] arguments) => StartAsync("dotnet", [Assembly, .. arguments], input: null, []);

    public Task<Outcome> PipeAsync(string input, params string[] arguments) => StartAsync("dotnet", [Assembly, .. arguments], input, []);

    public Task<Outcome> RunWithAsync(string variable, string value, params string[] arguments) =>
        StartAsync("dotnet", [Assembly, .. arguments], input: null, new() { [variable] = value });

    /// <summary>Runs a line of shell in which <c>$TOOL</c> is the tool.</summary>
    public Task<Outcome> ShellAsync(string line, params (string Variable, string Value)[] environment) =>
        StartAsync("bash", ["-c", line], input: null, environment.Append(("TOOL", $"dotnet {Assembly}")).ToDictionary());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<Outcome> StartAsync(string program, string[] arguments, string? input, Dictionary<string, string> environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("READINESS_", StringComparison.Ordinal))
                     .Concat(["CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR", "COLUMNS", "LC_ALL", "GITHUB_TOKEN", "GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "JIRA_BASE_URL", "JIRA_USER_EMAIL", "JIRA_API_TOKEN", "JIRA_PAT"])
                     .Concat(["GITHUB_TOKEN_FILE", "JIRA_API_TOKEN_FILE", "JIRA_PAT_FILE", ModelEnvironment.OpenAiVariable])
                     .ToArray())
        {
            start.Environment.Remove(variable);
        }

        // No test may come upon what the user has had read, nor add to it.
        start.Environment[ReaderKeys.ReaderCache.Variable!] = Cache;

        foreach ((string variable, string value) in environment)
        {
            start.Environment[variable] = value;
        }

        using CancellationTokenSource timeout = new(Patience);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(timeout.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }
}

/// <summary>What a run left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
