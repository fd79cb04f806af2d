using System.Reflection;
using Microsoft.Playwright;

namespace ReadinessCheck.Browser.Tests;

/// <summary>Renews the pictures of the page in <c>docs/images</c>, where <c>READINESS_SCREENSHOTS</c> is set.</summary>
[Collection(InChromium.Name)]
public sealed class ScreenshotTests(ChromiumFixture chromium)
{
    private const string Variable = "READINESS_SCREENSHOTS";

    private static readonly string Folder = typeof(ScreenshotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Images").Value!;

    [SkippableTheory]
    [InlineData("page", 1280, 1500, ColorScheme.Light, null)]
    [InlineData("page-item", 1280, 1000, ColorScheme.Light, "item-7")]
    [InlineData("page-narrow", 390, 1400, ColorScheme.Light, null)]
    [InlineData("page-dark", 1280, 1000, ColorScheme.Dark, "item-16")]
    public async Task The_pictures_are_renewed(string name, int width, int height, ColorScheme scheme, string? item)
    {
        Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)), $"{Variable} is not set.");
        BrowserNewContextOptions options = OpenedPage.Window(width, height);
        options.ColorScheme = scheme;
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync(), options);
        if (item is not null)
        {
            await opened.Page.Locator($"#rows a[href='#{item}']").ClickAsync();
            await opened.Page.EvaluateAsync("document.activeElement.blur()");
        }

        string path = Path.Combine(Folder, $"{name}.png");
        await opened.Page.ScreenshotAsync(new() { Path = path });

        Assert.True(new FileInfo(path).Length > 10_000, $"'{path}' shows next to nothing.");
        Assert.Empty(opened.Mishaps);
    }
}
