using Microsoft.Playwright;
using ReadinessCheck.Text;

namespace ReadinessCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class HostilePageTests(ChromiumFixture chromium)
{
    private static readonly string[] Texts =
    [
        "<script>alert('script')</script>",
        "</script><script>alert('out of ours')</script>",
        "</style><img src=x onerror=alert('image')>",
        "</title></bdi></details><svg onload=alert('svg')>",
        "\" onmouseover=\"alert('attribute')\" autofocus onfocus=\"alert('focus')\" x=\"",
        "<a href=\"javascript:alert('link')\">here</a> [here](javascript:alert('link'))",
        "<iframe src=https://evil.example/></iframe><link rel=stylesheet href=//evil.example/a.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example/\"><base href=https://evil.example/>",
        "<form action=https://evil.example/><input type=submit autofocus></form>",
        "![seen](https://evil.example/seen.png) <img src=\"https://evil.example/seen.png\">",
        "{{ page.script }} {% raw %} {{ 'x' | raw }} {%- endraw -%} {% include 'x' %}",
        "<!-- --> <![CDATA[ <script>alert(1)</script> ]]> <textarea><plaintext>",
        "&lt;script&gt;alert('entity')&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
        "\u202egnp.exe\u202c \u2066isolated\u2069 nul\0 esc\u001b[31m \ud800 \ufffe",
        "+ADw-script+AD4-alert('utf-7')+ADw-/script+AD4-",
        "z" + new string('\u0335', 3000),
    ];

    [SkippableFact]
    public async Task Nothing_in_an_item_runs_or_leaves_the_page()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, SomePage.Of([.. Texts.Select(Hostile), Long()]));
        IPage page = opened.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await page.Locator("mark, .item, td a, .words").First.HoverAsync();
        await page.WaitForTimeoutAsync(500);

        Assert.Empty(opened.Mishaps);
        Assert.Equal(Texts.Length + 1, await page.Locator(".item").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img, iframe, link, base, form, textarea, plaintext, [style], [onload], [onerror], [onfocus]").CountAsync());
        Assert.Empty(await page.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).filter(href => !/^(#|https:\\/\\/shop)/.test(href))"));
    }

    [SkippableFact]
    public async Task What_is_written_is_shown_to_the_letter()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, SomePage.Of(Texts.Take(12).Select(Hostile)));

        string[] titles = [.. await opened.Page.Locator(".item h3 .title").AllTextContentsAsync()];

        Assert.Equal(Texts.Take(12), titles);
    }

    [SkippableFact]
    public async Task The_policy_lets_no_other_script_run()
    {
        string page = SomePage.Of(Hostile(Texts[0], 0));
        await using OpenedPage opened = await OpenedPage.OpenAsync(
            chromium, page.Replace("<main", "<img src=https://evil.example/a.png><script>document.title = 'ran'</script><p style='color:red' onclick='x()'>x</p><main", StringComparison.Ordinal));

        Assert.NotEqual("ran", await opened.Page.TitleAsync());
        Assert.NotEqual("rgb(255, 0, 0)", await opened.Page.Locator("p[style]").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.Contains(opened.Mishaps, mishap => mishap.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.DoesNotContain(opened.Mishaps, mishap => mishap.StartsWith("request", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_address_that_is_no_web_page_is_no_link()
    {
        BacklogItem[] items = [.. ((string[])["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://shop.example/1"])
            .Select((url, i) => new BacklogItem { Key = $"K-{i}", Title = "Title", Url = new Uri(url) })];
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, SomePage.Of(items));

        Assert.Equal(["https://shop.example/1"], await opened.Page.Locator(".open a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
    }

    private static BacklogItem Hostile(string text, int number) => new()
    {
        Key = $"K-{number} {text}",
        Title = text,
        Body = $"As a clerk I lose {text} every day, because {text} fails.\n\n{text}\n\nIt costs us 400 euros a week. {text}",
        Markup = number % 2 == 0 ? Markup.Markdown : Markup.Wiki,
        Related = [new RelatedText(RelatedText.Comment, text, Markup.Plain, text), new RelatedText($"field:{text}", text, Markup.Plain), new RelatedText($"parent:{text}", text, Markup.Plain)],
        Parent = text,
        Url = new Uri($"https://shop.example/{Uri.EscapeDataString(text.Replace("\ud800", "", StringComparison.Ordinal))}"),
    };

    private static BacklogItem Long() => new() { Key = "K-LONG", Title = new string('x', 5000), Body = string.Concat(Enumerable.Repeat("It costs 400 euros a week; ", 8000)) + new string('y', 200_000) };
}
