using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace ReadinessCheck.Browser.Tests;

/// <summary>Has axe-core look for what keeps people from using the page.</summary>
[Collection(InChromium.Name)]
public sealed class AccessibilityTests(ChromiumFixture chromium)
{
    private static readonly string Axe = typeof(AccessibilityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Axe").Value!;

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_keeps_anybody_out(int width, ColorScheme scheme)
    {
        await using OpenedPage opened = await OpenAsync(await SomePage.SampleAsync(), width, scheme);

        Assert.Empty(await ViolationsAsync(opened.Page));

        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        Assert.Empty(await ViolationsAsync(opened.Page));

        await opened.Page.Keyboard.PressAsync("?");

        Assert.Empty(await ViolationsAsync(opened.Page));
    }

    [SkippableFact]
    public async Task A_page_without_items_keeps_nobody_out()
    {
        await using OpenedPage opened = await OpenAsync(SomePage.Of(), 1280, ColorScheme.Light);

        Assert.Empty(await ViolationsAsync(opened.Page));
    }

    [SkippableFact]
    public async Task A_label_that_is_missing_is_found()
    {
        string page = (await SomePage.SampleAsync()).Replace("<label>Search ", "<label>", StringComparison.Ordinal).Replace(" placeholder=\"key or title\"", "", StringComparison.Ordinal);
        await using OpenedPage opened = await OpenAsync(page, 1280, ColorScheme.Light);

        Assert.Contains(await ViolationsAsync(opened.Page), violation => violation.StartsWith("label", StringComparison.Ordinal));
    }

    private async Task<OpenedPage> OpenAsync(string html, int width, ColorScheme scheme)
    {
        Skip.IfNot(File.Exists(Axe), "axe-core is not installed: run npm ci in tests/ReadinessCheck.Browser.Tests.");
        BrowserNewContextOptions options = OpenedPage.Window(width);
        options.ColorScheme = scheme;

        // The page's policy would keep axe out too.
        options.BypassCSP = true;
        return await OpenedPage.OpenAsync(chromium, html, options);
    }

    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = Axe });
        JsonElement result = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        Assert.NotEqual(0, result.GetProperty("passes").GetArrayLength());
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(5).Select(node => node.GetProperty("html")))}")];
    }
}
