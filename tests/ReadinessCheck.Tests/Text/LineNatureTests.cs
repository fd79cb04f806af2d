using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class LineNatureTests
{
    [Theory]
    [InlineData("at Shop.Cart.Add(Cart.cs:12)")]
    [InlineData("at shop.Cart$Row.add(Cart.java:12)")]
    [InlineData("2026-02-03 10:11:12,345 INFO starting the server")]
    [InlineData("[10:11:12.345] worker started")]
    [InlineData("E/AndroidRuntime(123): FATAL EXCEPTION: main")]
    [InlineData("Exception in thread \"main\" java.lang.Error: it broke")]
    [InlineData("java.lang.IllegalStateException: it broke")]
    [InlineData("Traceback (most recent call last):")]
    [InlineData("File \"shop.py\", line 3, in add")]
    [InlineData("[ERROR] the build failed")]
    [InlineData("0000 48 65 6c 6c 6f 20 77 6f 72 6c 64 21 0a 00")]
    public void Logs_are_masked(string line) => Assert.Equal(Mask.Log, Reading.Body(line)[0].Mask);

    [Theory]
    [InlineData("curl_setopt($ch, CURLOPT_URL, $url);")]
    [InlineData("{\"status\": \"fail\", \"reason\": \"blocked\"}")]
    [InlineData("public int Total() {")]
    [InlineData("<shop.version>5.10.0</shop.version> <cart.version>1.8.4</cart.version>")]
    public void Code_without_a_fence_is_masked(string line) => Assert.Equal(Mask.Code, Reading.Body(line)[0].Mask);

    [Theory]
    [InlineData("at noon the shop closes (see the plan)")]
    [InlineData("10:15 is when the shop opens")]
    [InlineData("2026-02-03: we met the customer")]
    [InlineData("Error: the form forgets the address")]
    [InlineData("ERROR pages scare our customers")]
    [InlineData("p95 goes from 3 s to under 500 ms (-83 %)")]
    [InlineData("Files: README.md, LICENSE, CODEOWNERS, CONTRIBUTING.md")]
    [InlineData("See https://a.example/x?a=1&b=2 and https://b.example/y_z")]
    [InlineData("30 % of 1,200 users; 45 % of 3,000")]
    [InlineData("用户无法登录，因为 API 返回 500")]
    public void Prose_is_not(string line) => Assert.All(Reading.Body(line), passage => Assert.Equal(Mask.None, passage.Mask));

    [Fact]
    public void A_log_is_cut_out_of_the_prose_around_it() =>
        Assert.Equal(
            [Mask.None, Mask.Log, Mask.None],
            Reading.Body("When I upload a photo it hangs:\n   at Shop.Cart.Add(Cart.cs:12)\n   at Shop.Cart.Run(Cart.cs:7)\nThen I lose my draft.").Select(passage => passage.Mask));
}
