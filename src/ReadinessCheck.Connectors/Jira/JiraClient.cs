using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Asks Jira by its REST API. One request at a time; redirects are not followed.</summary>
internal sealed class JiraClient : IDisposable
{
    private readonly JiraOptions _options;
    private readonly Uri _base;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly TrackerLine _line;
    private readonly HttpMessageInvoker _http;

    /// <summary>Makes the client; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="pace">How patient to be.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told of every wait for a rate limit; null tells nobody.</param>
    /// <param name="log">Is told of every request; null tells nobody.</param>
    public JiraClient(JiraOptions options, ServerPace pace, TimeProvider clock, IProgress<string>? notices, ILogger? log = null)
    {
        _options = options;
        Uri address = options.BaseAddress!;
        _base = address.AbsolutePath.EndsWith('/') ? address : new Uri(address, address.AbsolutePath + "/");
        _authorization = options.Email is not null
            ? new AuthenticationHeaderValue("Basic", options.BasicAccount)
            : new AuthenticationHeaderValue("Bearer", options.PersonalToken.Value);
        _line = new TrackerLine(new JiraAnswers(), options.Secret, pace, options.MaxWait, clock, notices, log ?? NullLogger.Instance);
        _http = new HttpMessageInvoker(_line.Handler, disposeHandler: false);
    }

    /// <summary>What the requests have cost so far.</summary>
    public TrackerUsage Usage => new(_line.Requests, _line.Writes);

    /// <summary>Asks for something.</summary>
    /// <param name="path">The path below the site's address, escaped, with its query.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="ConnectorException">There is no answer, or a rate limit asks for too long a wait.</exception>
    public Task<JiraReply> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(ServerCall.Question(_base), HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Asks for something by a question that does not fit into an address.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JiraReply> AskAsync<T>(string path, T question, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(ServerCall.Question(_base), HttpMethod.Post, path, JsonSerializer.Serialize(question, type), cancellationToken);

    /// <summary>Creates something, which made twice is there twice.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JiraReply> CreateAsync<T>(string path, T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(ServerCall.Creation(_base), HttpMethod.Post, path, JsonSerializer.Serialize(payload, type), cancellationToken);

    /// <summary>Puts something in the place of what is there.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JiraReply> PutAsync<T>(string path, T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(ServerCall.Change(_base), HttpMethod.Put, path, JsonSerializer.Serialize(payload, type), cancellationToken);

    /// <summary>Deletes something.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JiraReply> DeleteAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(ServerCall.Change(_base), HttpMethod.Delete, path, null, cancellationToken);

    /// <summary>Reads what an answer that was carried out holds.</summary>
    /// <exception cref="ConnectorException">It is not what Jira gives, as a proxy's page is not.</exception>
    public T Read<T>(JiraReply reply, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body, type) ?? throw JiraFailures.NotUnderstood(_options);
        }
        catch (JsonException)
        {
            throw JiraFailures.NotUnderstood(_options);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _line.Dispose();
    }

    private Task<JiraReply> SendAsync(ServerCall call, HttpMethod method, string path, string? json, CancellationToken cancellationToken) => _line.RunAsync(
        call,
        async () =>
        {
            using HttpRequestMessage request = new(method, new Uri(_base, path));
            request.Headers.Authorization = _authorization;
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.UserAgent.ParseAdd("readiness-check");
            // Some refusals are told from others by their words, which are the account's language otherwise.
            request.Headers.AcceptLanguage.ParseAdd("en");
            request.Headers.Add("X-Force-Accept-Language", "true");
            // Without it, Data Center takes a write for one that a page of somebody else's made a browser send.
            request.Headers.Add("X-Atlassian-Token", "no-check");
            if (json is not null)
            {
                request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            }

            using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
            return new JiraReply(response.StatusCode, JsonText.ReplaceLoneSurrogates(await response.Content.ReadAsStringAsync(cancellationToken)))
            {
                IsCaptcha = Says(response, "X-Authentication-Denied-Reason", "CAPTCHA") || Says(response, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED"),
                Location = response.Headers.Location,
            };
        },
        cancellationToken);

    private static bool Says(HttpResponseMessage response, string header, string word) =>
        response.Headers.TryGetValues(header, out IEnumerable<string>? values) && values.Any(value => value.Contains(word, StringComparison.OrdinalIgnoreCase));
}
