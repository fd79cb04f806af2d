using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ReadinessCheck.Browser.Tests;

/// <summary>A page in a browser of its own, which lets no request leave and remembers whatever should not happen.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly string _file;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _mishaps = [];

    private OpenedPage(string file, IBrowserContext context, IPage page)
    {
        _file = file;
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Dialogs, errors, refusals of the policy, and requests for anything but the page itself.</summary>
    public IReadOnlyCollection<string> Mishaps => _mishaps;

    /// <summary>Opens a page as a person does: from a file.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="html">The page.</param>
    /// <param name="options">How it is opened; null for a window of 1280 by 900.</param>
    public static async Task<OpenedPage> OpenAsync(ChromiumFixture chromium, string html, BrowserNewContextOptions? options = null)
    {
        IBrowser browser = chromium.Browser;
        string file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        await File.WriteAllTextAsync(file, html);
        IBrowserContext context = await browser.NewContextAsync(options ?? Window(1280));
        OpenedPage opened = new(file, context, await context.NewPageAsync());
        await opened.WatchAsync();
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public static BrowserNewContextOptions Window(int width, int height = 900) =>
        new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce };

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
    }

    private async Task WatchAsync()
    {
        string own = new Uri(_file).AbsoluteUri;
        await _context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.Split('#')[0] == own)
            {
                await route.ContinueAsync();
                return;
            }

            _mishaps.Enqueue($"request: {route.Request.Url}");
            await route.AbortAsync();
        });
        Page.PageError += (_, error) => _mishaps.Enqueue($"error: {error}");
        Page.Console += (_, message) => _mishaps.Enqueue($"console: {message.Text}");
        Page.Popup += (_, popup) => _mishaps.Enqueue($"popup: {popup.Url}");
        Page.Dialog += async (_, dialog) =>
        {
            _mishaps.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }
}
