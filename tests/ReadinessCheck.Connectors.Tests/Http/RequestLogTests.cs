using System.Net;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Tests.Http;

public sealed class RequestLogTests
{
    private readonly Lines _lines = new();

    [Fact]
    public async Task A_request_is_one_line_and_each_repetition_another()
    {
        using HttpMessageInvoker http = Http(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[12]) });
        using HttpRequestMessage request = new(HttpMethod.Get, "https://a.example/x") { Content = new StringContent("body") };
        request.Headers.Add("Authorization", "Bearer s3cr3t");

        (await http.SendAsync(request, CancellationToken.None)).Dispose();
        (await http.SendAsync(request, CancellationToken.None)).Dispose();

        Assert.Collection(
            _lines.Told,
            line => Assert.Matches(@"^GET https://a\.example/x: 200 in \d+ ms, 12 bytes$", line),
            line => Assert.Matches(@"^GET https://a\.example/x: 200 in \d+ ms, 12 bytes \(repetition 1\)$", line));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_without_the_secret()
    {
        using HttpMessageInvoker http = Http(() => throw new HttpRequestException("You sent s3cr3t."));
        using HttpRequestMessage request = new(HttpMethod.Post, "https://a.example/x");

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, CancellationToken.None));

        Assert.Matches(@"^POST https://a\.example/x: no answer after \d+ ms \(“You sent \(token\)”\)$", Assert.Single(_lines.Told));
    }

    [Fact]
    public async Task Where_nobody_wants_to_know_nothing_is_told()
    {
        _lines.Level = LogLevel.Information;
        using HttpMessageInvoker http = Http(() => new HttpResponseMessage(HttpStatusCode.OK));
        using HttpRequestMessage request = new(HttpMethod.Get, "https://a.example/x");

        (await http.SendAsync(request, CancellationToken.None)).Dispose();

        Assert.Empty(_lines.Told);
    }

    private HttpMessageInvoker Http(Func<HttpResponseMessage> answer) => new(new RequestLog(new Answering(answer), new Secret("s3cr3t"), TimeProvider.System, _lines));

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    private sealed class Lines : ILogger
    {
        public List<string> Told { get; } = [];

        public LogLevel Level { get; set; } = LogLevel.Debug;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Level;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add(formatter(state, exception));
    }
}
