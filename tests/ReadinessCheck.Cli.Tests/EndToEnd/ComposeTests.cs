using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The containers' commands as docker-compose.yml has them, run without a container: the paths are mapped to a folder of the test.</summary>
public sealed class ComposeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Fakes = Path.GetFullPath(
        typeof(ComposeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Fakes").Value!);

    private readonly ComposeFile _compose = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;
    private readonly List<Process> _processes = [];
    private readonly int _port = FreePort();

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_samples_that_the_program_is_built_with_come_into_the_image()
    {
        Assert.Contains("../../samples/ci/", Repository.Read("src/ReadinessCheck.Cli/ReadinessCheck.Cli.csproj"), StringComparison.Ordinal);
        Assert.Contains("\n!samples/ci\n", Repository.Read(".dockerignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_service_may_more_than_it_needs() => Assert.All(_compose.Services, name =>
    {
        Dictionary<object, object> service = _compose.Service(name);
        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], ComposeFile.List(service["cap_drop"]));
        Assert.Equal(["no-new-privileges:true"], ComposeFile.List(service["security_opt"]));
        Assert.DoesNotContain("root", (string)service["user"], StringComparison.Ordinal);
        Assert.False(service.ContainsKey("privileged") || service.ContainsKey("ports"), name);
        Assert.All(
            _compose.Environment(name).Where(variable => variable.Key.EndsWith("TOKEN", StringComparison.Ordinal) || variable.Key.EndsWith("PAT", StringComparison.Ordinal)),
            variable => Assert.Equal(FakeGitHub.Token, variable.Value));
    });

    [Fact]
    public void A_mistake_in_the_configuration_does_not_start_it_for_ever() => Assert.Equal("on-failure:5", _compose.Service("watch")["restart"]);

    [Fact]
    public async Task The_demo_leaves_a_report_that_people_can_open_and_one_comment_an_item()
    {
        Process stub = Start("stub");
        await UntilAsync(async () => await IsOpenAsync());
        Process demo = Start("demo");
        string report = Path.Combine(_folder, "work", "reports", "demo.md");
        await UntilAsync(() => Task.FromResult(File.Exists(report) || demo.HasExited));

        Assert.Contains("Emergency call does not say which lift", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
        Process health = Start("demo", ComposeFile.HealthCheck);
        await health.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, health.ExitCode);
        Assert.Equal(0, await EndAsync(demo));
        Assert.Equal(0, await EndAsync(stub));
    }

    [Fact]
    public async Task The_watch_starts_with_its_token_in_a_file_and_ends_when_it_is_told_to()
    {
        Process watch = Start("watch");
        string health = Path.Combine(_folder, "tmp", "health.json");
        await UntilAsync(() => Task.FromResult(File.Exists(health) || watch.HasExited));

        Assert.Contains("\"board\"", await File.ReadAllTextAsync(health), StringComparison.Ordinal);
        Assert.Equal(0, await EndAsync(watch));
    }

    private Process Start(string service, IReadOnlyList<string>? command = null)
    {
        Lay(service);
        string[] line = [.. (command ?? _compose.Command(service)).Select(Mapped)];
        ProcessStartInfo start = new(line[0], line[1..]) { WorkingDirectory = Path.Combine(_folder, "work"), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("READINESS_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        foreach ((string name, string value) in _compose.Environment(service))
        {
            start.Environment[name] = Mapped(value);
        }

        Process process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _processes.Add(process);
        return process;
    }

    // What compose lays into the container: its folders, a writable /tmp, and the secret.
    private void Lay(string service)
    {
        foreach (string folder in new[] { "work", "tmp", "run/secrets" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        }

        File.WriteAllText(Path.Combine(_folder, "run", "secrets", "tracker-token"), FakeGitHub.Token, Encoding.ASCII);
        foreach ((string host, string container) in _compose.Volumes(service))
        {
            // The configuration is the user's own: docs/watch.md has them begin with the sample.
            string from = host == "./config" ? "./samples/watch" : host;
            string to = Mapped(container);
            if (from.StartsWith("./samples", StringComparison.Ordinal) && !Directory.Exists(to))
            {
                Directory.CreateSymbolicLink(to, Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, from)));
            }

            Directory.CreateDirectory(to);
        }
    }

    private string Mapped(string text) => text switch
    {
        "/app/readiness-check.dll" => Tool.Assembly,
        "/app/ReadinessCheck.Fakes.dll" => Fakes,
        "/app/backlog.json" => Path.Combine(AppContext.BaseDirectory, "samples", "backlog.json"),
        _ when text.StartsWith("/tmp/", StringComparison.Ordinal) || text.StartsWith("/work/", StringComparison.Ordinal) || text.StartsWith("/run/", StringComparison.Ordinal) => _folder + text,
        _ => text.Replace("8080", FormattableString.Invariant($"{_port}"), StringComparison.Ordinal),
    };

    private static async Task<int> EndAsync(Process process)
    {
        using Process kill = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{process.Id}")]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    private async Task<bool> IsOpenAsync()
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (long start = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(TimeSpan.FromMilliseconds(100)))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, "It did not come about.");
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
