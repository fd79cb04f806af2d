using Microsoft.Playwright;

namespace ReadinessCheck.Browser.Tests;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Chromium";
}

/// <summary>
/// Starts the Chromium that is installed: what <c>READINESS_CHROMIUM</c> names, or Debian's. Where there is none, or nothing to drive it with,
/// its tests are skipped with the reason.
/// </summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string Variable = "READINESS_CHROMIUM";
    private const string Debian = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    /// <summary>The browser.</summary>
    /// <exception cref="SkipException">There is none; the test is skipped.</exception>
    public IBrowser Browser
    {
        get
        {
            Skip.If(_browser is null, _missing);
            return _browser!;
        }
    }

    public async Task InitializeAsync()
    {
        string executable = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Debian;
        if (!File.Exists(executable))
        {
            _missing = $"There is no Chromium at '{executable}'; {Variable} can name another.";
            return;
        }

        try
        {
            _playwright = await Playwright.CreateAsync();
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("Driver", StringComparison.OrdinalIgnoreCase))
        {
            _missing = $"There is nothing to drive a browser with on this platform: {exception.Message}";
            return;
        }

        // Root, as in a container, has no sandbox.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, ChromiumSandbox = Environment.UserName != "root" });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
