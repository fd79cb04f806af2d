using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Octokit;
using Octokit.Internal;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>
/// Asks GitHub: GraphQL through Octokit's connection, REST through its HTTP client (its connection cannot interrupt a PATCH and calls
/// JSON a form). Polly is under both. One request at a time.
/// </summary>
internal sealed class GitHubClient : IDisposable
{
    private const string Name = "readiness-check";

    private static readonly GitHubSerializer Serializer = new();

    private readonly GitHubOptions _options;
    private readonly TimeSpan _requestTime;
    private readonly TrackerLine _line;
    private readonly HttpClientAdapter _http;
    private readonly Octokit.Connection _connection;
    private RateLimitNode? _limit;
    private int _points;

    /// <summary>Makes the client; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="pace">How patient to be.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told of every wait for a rate limit; null tells nobody.</param>
    /// <param name="log">Is told of every request; null tells nobody.</param>
    public GitHubClient(GitHubOptions options, ServerPace pace, TimeProvider clock, IProgress<string>? notices = null, ILogger? log = null)
    {
        _options = options;
        _requestTime = pace.RequestTime;
        _line = new TrackerLine(new GitHubReply(), options.Token, pace, options.MaxWait, clock, notices, log ?? NullLogger.Instance);
        _http = new HttpClientAdapter(() => _line.Handler);
        _connection = new Octokit.Connection(
            new ProductHeaderValue(Name),
            options.ApiAddress,
            new InMemoryCredentialStore(new Credentials(options.Token.Value, AuthenticationType.Bearer)),
            _http,
            Serializer);
        // Each request has a time of its own.
        _connection.SetRequestTimeout(Timeout.InfiniteTimeSpan);
    }

    /// <summary>What the requests have cost so far.</summary>
    public TrackerUsage Usage => new(_line.Requests, _line.Writes, _points, _limit?.Remaining, _limit?.Limit, _limit?.ResetAt);

    /// <summary>Whose token it is, as GitHub told with the latest query; null when it has not.</summary>
    public string? Viewer { get; private set; }

    /// <summary>Sends a query. Errors may come beside data: both are given back.</summary>
    /// <param name="text">The GraphQL text.</param>
    /// <param name="name">The name of its operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConnectorException">There is no answer, or GitHub refuses.</exception>
    public Task<GitHubAnswer<T>> QueryAsync<T>(string text, string name, JsonObject variables, CancellationToken cancellationToken)
        where T : class, IGitHubData =>
        GraphQlAsync<T>(ServerCall.Question(_options.GraphQlAddress), new GitHubRequest(text, name, variables), cancellationToken);

    /// <summary>Sends a mutation that may be repeated. Errors may come beside data: both are given back.</summary>
    /// <inheritdoc cref="QueryAsync"/>
    public Task<GitHubAnswer<T>> MutateAsync<T>(string text, string name, JsonObject variables, CancellationToken cancellationToken)
        where T : class, IGitHubData =>
        GraphQlAsync<T>(ServerCall.Change(_options.GraphQlAddress), new GitHubRequest(text, name, variables), cancellationToken);

    /// <summary>Sends a request of REST.</summary>
    /// <param name="call">Its kind.</param>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path below the base address, escaped.</param>
    /// <param name="payload">What is sent, one of our own payloads; null for nothing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="ConnectorException">There is no answer, or a rate limit asks for too long a wait.</exception>
    public Task<GitHubRestReply> SendAsync(ServerCall call, HttpMethod method, string path, object? payload, CancellationToken cancellationToken) =>
        RunAsync(call, async () =>
        {
            Request request = new() { Method = method, BaseAddress = _options.ApiAddress, Endpoint = new Uri(path, UriKind.Relative), Timeout = _requestTime };
            request.Headers.Add("Authorization", $"Bearer {_options.Token.Value}");
            request.Headers.Add("Accept", "application/vnd.github+json");
            request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
            request.Headers.Add("User-Agent", Name);
            if (payload is not null)
            {
                request.Body = Serializer.Serialize(payload);
                request.ContentType = "application/json";
            }

            IResponse response = await _http.Send(request, cancellationToken);
            return new GitHubRestReply(response.StatusCode, response.Body as string ?? "");
        }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _line.Dispose();
    }

    private async Task<GitHubAnswer<T>> GraphQlAsync<T>(ServerCall call, GitHubRequest request, CancellationToken cancellationToken)
        where T : class, IGitHubData
    {
        GitHubAnswer<T>? answer = await RunAsync(call, async () => (await _connection.Post<GitHubAnswer<T>>(
            _options.GraphQlAddress, request, "application/json", "application/json", _requestTime, cancellationToken)).Body, cancellationToken);
        if (answer is null or { Data: null, Errors: null })
        {
            throw GitHubFailures.NotUnderstood(call);
        }

        Viewer = answer.Data?.Viewer?.Login ?? Viewer;
        if (answer.Data?.RateLimit is { } limit)
        {
            _limit = limit;
            _points += limit.Cost;
        }

        return answer;
    }

    private Task<T> RunAsync<T>(ServerCall call, Func<Task<T>> send, CancellationToken cancellationToken) => _line.RunAsync(
        call,
        async () =>
        {
            try
            {
                T result = await send();
                return _line.Refused is { } wait ? throw GitHubFailures.Limit(wait, _options, _limit) : result;
            }
            catch (ApiException) when (_line.Refused is { } wait)
            {
                throw GitHubFailures.Limit(wait, _options, _limit);
            }
            catch (ApiException exception)
            {
                throw GitHubFailures.Of(exception, _options);
            }
            catch (JsonException)
            {
                throw GitHubFailures.NotUnderstood(call);
            }
        },
        cancellationToken);
}
