using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ReadinessCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class PageTests(ChromiumFixture chromium)
{
    private const int TradeOffColumn = 2;

    [SkippableFact]
    public async Task A_tile_leaves_the_items_with_a_gap_there_and_says_how_many()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        IPage page = opened.Page;
        string[] standings = await StandingsAsync(page.Locator(".item"));
        int gaps = standings.Count(IsTradeOffGap);

        await page.GetByRole(AriaRole.Button, new() { Name = "Trade-off" }).ClickAsync();

        Assert.InRange(gaps, 1, standings.Length - 1);
        Assert.All(await StandingsAsync(page.Locator(".item:visible")), standing => Assert.True(IsTradeOffGap(standing), standing));
        Assert.Equal(gaps, await page.Locator(".item:visible").CountAsync());
        Assert.Equal(gaps, await page.Locator("#rows > tr:visible").CountAsync());
        Assert.Equal($"{gaps} of {standings.Length} items are shown.", await page.Locator("#count").TextContentAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        Assert.Equal(standings.Length, await page.Locator(".item:visible").CountAsync());
        Assert.Empty(opened.Mishaps);
    }

    [SkippableFact]
    public async Task The_filters_and_the_search_work_together()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        IPage page = opened.Page;

        await page.Locator("#filter-question").SelectOptionAsync("trade-off");
        await page.Locator("#filter-standing").SelectOptionAsync("missing");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("dashboard HL");

        Assert.Equal(["HL-265"], await page.Locator(".item:visible h3 .key").AllTextContentsAsync());

        await page.GetByRole(AriaRole.Searchbox).FillAsync("no such words");

        Assert.Equal("No item is like that.", await page.Locator("#count").TextContentAsync());
    }

    [SkippableFact]
    public async Task A_cell_leads_to_its_question_and_opens_the_item()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        IPage page = opened.Page;
        ILocator cell = page.Locator("td.missing a").First;
        string id = (await cell.GetAttributeAsync("href"))![1..];

        Assert.False(await page.Locator($"#{id}").IsVisibleAsync());

        await cell.ClickAsync();

        await Assertions.Expect(page.Locator($"#{id} .question")).ToBeInViewportAsync();
        Assert.Equal(id, await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [SkippableFact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        IPage page = opened.Page;
        ILocator second = page.Locator(".item").Nth(1);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(second.Locator(".finding").First).ToBeVisibleAsync();
        await Assertions.Expect(second.Locator("> details > summary")).ToBeFocusedAsync();
        Assert.NotEqual("none", await second.Locator("> details > summary").EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(second.Locator(".finding").First).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("k");

        await Assertions.Expect(page.Locator(".item").First.Locator("> details > summary")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("fault code on the job");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".item:visible .finding").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("?");

        await Assertions.Expect(page.Locator("dialog")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
        Assert.Empty(opened.Mishaps);
    }

    [SkippableFact]
    public async Task Tab_reaches_every_control_and_shows_where_it_is()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, SomePage.Of(Item("K-1", "As a clerk I want refunds."), Item("K-2", "Faster.")));
        HashSet<string> reached = [];
        for (int press = 0; press < 60; press++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            string[] at = (await opened.Page.EvaluateAsync<string>(
                "(() => { const e = document.activeElement; return `${e.id || e.getAttribute('class') || e.tagName} ${getComputedStyle(e).outlineStyle}`; })()")).Split(' ');
            reached.Add(at[0]);
            Assert.True(at[0] == "BODY" || at[^1] != "none", $"'{at[0]}' does not show that it is in focus.");
        }

        Assert.Superset(new HashSet<string> { "theme", "help-open", "tile", "filter-question", "filter-standing", "search", "clear", "open-all", "SUMMARY" }, reached);
    }

    [SkippableFact]
    public async Task The_button_switches_to_dark_and_back_with_the_picture()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        IPage page = opened.Page;
        (string Paper, string Picture) light = await ColorsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        (string Paper, string Picture) dark = await ColorsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();

        Assert.Equal(("rgb(255, 255, 255)", "rgb(255, 255, 255)"), light);
        Assert.Equal(("rgb(20, 23, 28)", "rgb(20, 23, 28)"), dark);
        Assert.Equal(light, await ColorsAsync(page));
        Assert.Empty(opened.Mishaps);
    }

    [SkippableFact]
    public async Task A_dark_system_gets_a_dark_page_and_paper_stays_white()
    {
        BrowserNewContextOptions options = OpenedPage.Window(1280);
        options.ColorScheme = ColorScheme.Dark;
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync(), options);

        Assert.Equal(("rgb(20, 23, 28)", "rgb(20, 23, 28)"), await ColorsAsync(opened.Page));

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(("rgb(255, 255, 255)", "rgb(255, 255, 255)"), await ColorsAsync(opened.Page));
    }

    [SkippableFact]
    public async Task Paper_has_every_question_and_nothing_to_click()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync());
        string[] questions = [.. (await opened.Page.Locator(".question").AllTextContentsAsync()).Select(Letters)];

        byte[] pdf = await opened.Page.PdfAsync(new() { Format = "A4" });

        using PdfDocument document = PdfDocument.Open(pdf);
        string paper = Letters(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));
        Assert.True(questions.Length > 20, "The sample has too few questions to tell.");
        Assert.All(questions, question => Assert.Contains(question, paper, StringComparison.Ordinal));
        Assert.DoesNotContain("Closeall", paper, StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("details[open]").CountAsync());
    }

    [SkippableFact]
    public async Task Without_a_script_everything_can_be_read()
    {
        BrowserNewContextOptions options = OpenedPage.Window(1280);
        options.JavaScriptEnabled = false;
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync(), options);

        await opened.Page.Locator(".item summary").Nth(4).ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".item").Nth(4).Locator(".question").First).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator(".filter")).ToBeHiddenAsync();
    }

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, await SomePage.SampleAsync(), OpenedPage.Window(width));
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
    }

    private static BacklogItem Item(string key, string body) => new() { Key = key, Title = $"Title of {key}", Body = body };

    private static bool IsTradeOffGap(string standings) => standings.Split(' ')[TradeOffColumn] is "missing" or "weak";

    private static async Task<string[]> StandingsAsync(ILocator items) =>
        await items.EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.standings)");

    private static async Task<(string Paper, string Picture)> ColorsAsync(IPage page) => (
        await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"),
        await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.order-picture .paper')).fill"));

    // A line may break anywhere on paper, and some fonts join letters.
    private static string Letters(string text) => string.Concat(text
        .Replace("ﬀ", "ff", StringComparison.Ordinal).Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬂ", "fl", StringComparison.Ordinal)
        .Replace("ﬃ", "ffi", StringComparison.Ordinal).Replace("ﬄ", "ffl", StringComparison.Ordinal).Where(char.IsAsciiLetterOrDigit));
}
