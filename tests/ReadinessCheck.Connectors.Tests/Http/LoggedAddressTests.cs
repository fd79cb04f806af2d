using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Tests.Http;

public sealed class LoggedAddressTests
{
    private static readonly Secret Secret = new("s3cr3t", "c2VjcmV0");

    [Theory]
    [InlineData("https://api.github.com/graphql", "https://api.github.com/graphql")]
    [InlineData("http://127.0.0.1:8080/rest/api/2/issue/SHOP-1", "http://127.0.0.1:8080/rest/api/2/issue/SHOP-1")]
    [InlineData("https://a.example/search?jql=labels%20%21%3D%20spike&startAt=50&maxResults=100", "https://a.example/search?jql=labels != spike&startAt=50&maxResults=100")]
    public void What_is_asked_for_is_told(string address, string told) => Assert.Equal(told, LoggedAddress.Of(new Uri(address), Secret));

    [Theory]
    [InlineData("https://a.example/search?query=who%20needs%20it&nextPageToken=abc", "https://a.example/search?query=…&nextPageToken=…")]
    [InlineData("https://a.example/?access_token=abc&sig", "https://a.example/?access_token=…&sig=…")]
    [InlineData("https://user:password@a.example/x#part", "https://a.example/x")]
    [InlineData("https://a.example/s3cr3t/x", "https://a.example/(token)/x")]
    [InlineData("https://a.example/C2VJCMV0", "https://a.example/(token)")]
    [InlineData("https://a.example/?jql=text%20~%20s3cr3t", "https://a.example/?jql=text ~ (token)")]
    [InlineData("https://a.example/ghp_abcdefghijklmnopqrstuvwxyz0123456789/x", "https://a.example/…")]
    [InlineData("https://a.example/?jql=ghp_abcdefghijklmnopqrstuvwxyz0123456789&page=2", "https://a.example/?jql=…&page=2")]
    public void What_may_be_a_secret_or_a_text_is_cut(string address, string told) => Assert.Equal(told, LoggedAddress.Of(new Uri(address), Secret));

    [Fact]
    public void No_address_is_none()
    {
        Assert.Equal("(no address)", LoggedAddress.Of(null, Secret));
        Assert.Equal("(no address)", LoggedAddress.Of(new Uri("x?token=1", UriKind.Relative), Secret));
    }
}
