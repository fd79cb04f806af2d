using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Http.Resilience;
using Octokit;
using Octokit.Internal;
using Polly.Timeout;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Asks GitHub. Octokit's connection carries the requests, with Polly under its HTTP handler. One request at a time.</summary>
internal sealed class GitHubClient : IDisposable
{
    // The pipeline has its own times; Octokit's would end a wait for a rate limit.
    private static readonly TimeSpan NoTimeout = TimeSpan.FromHours(24);

    private readonly GitHubOptions _options;
    private readonly GitHubPatience _patience;
    private readonly GitHubTraffic _traffic;
    private readonly HttpClientAdapter _http;
    private readonly Octokit.Connection _connection;
    private RateLimitNode? _limit;
    private int _points;

    /// <summary>Makes the client; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="pace">How patient to be.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told of every wait for a rate limit; null tells nobody.</param>
    public GitHubClient(GitHubOptions options, GitHubPace pace, TimeProvider clock, IProgress<string>? notices = null)
    {
        _options = options;
        _patience = new GitHubPatience(pace, options.MaxWait, clock, notices);
        _traffic = new GitHubTraffic(HttpMessageHandlerFactory.CreateDefault());
        _http = new HttpClientAdapter(() => new ResilienceHandler(_patience.Pipeline()) { InnerHandler = _traffic });
        _connection = new Octokit.Connection(
            new ProductHeaderValue("readiness-check"),
            options.ApiAddress,
            new InMemoryCredentialStore(new Credentials(options.Token.Value, AuthenticationType.Bearer)),
            _http,
            new GitHubSerializer());
        _connection.SetRequestTimeout(NoTimeout);
    }

    /// <summary>What the requests have cost so far.</summary>
    public GitHubUsage Usage => new(_traffic.Requests, _points, _limit?.Remaining, _limit?.Limit, _limit?.ResetAt);

    /// <summary>Sends a query. Errors may come beside data: both are given back.</summary>
    /// <param name="text">The GraphQL text.</param>
    /// <param name="name">The name of its operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConnectorException">There is no answer, or GitHub refuses.</exception>
    public async Task<GitHubAnswer<T>> QueryAsync<T>(string text, string name, JsonObject variables, CancellationToken cancellationToken)
        where T : class, IGitHubData
    {
        GitHubAnswer<T> answer = await PostAsync<T>(new GitHubRequest(text, name, variables), cancellationToken);
        if (answer.Data?.RateLimit is { } limit)
        {
            _limit = limit;
            _points += limit.Cost;
        }

        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<GitHubAnswer<T>> PostAsync<T>(GitHubRequest request, CancellationToken cancellationToken)
        where T : class
    {
        _patience.Begin();
        try
        {
            IApiResponse<GitHubAnswer<T>> response = await _connection.Post<GitHubAnswer<T>>(
                _options.GraphQlAddress, request, "application/json", "application/json", NoTimeout, cancellationToken);
            return _patience.Refused is { } wait ? throw GitHubFailures.Limit(wait, _options, _limit)
                : response.Body is { } answer && (answer.Data is not null || answer.Errors is not null) ? answer
                : throw GitHubFailures.NotUnderstood(_options);
        }
        catch (ApiException) when (_patience.Refused is { } wait)
        {
            throw GitHubFailures.Limit(wait, _options, _limit);
        }
        catch (ApiException exception)
        {
            throw GitHubFailures.Of(exception, _options);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw GitHubFailures.Unreachable(exception, _options);
        }
        catch (TimeoutRejectedException exception)
        {
            throw GitHubFailures.Slow(exception.Timeout, _options);
        }
        catch (JsonException)
        {
            throw GitHubFailures.NotUnderstood(_options);
        }
    }
}
