using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>The way to a model: OpenAI's client over Polly. Safe for concurrent use.</summary>
internal sealed class ModelLine : IDisposable
{
    // What the protocol wants and a server of one's own does not look at.
    private const string NoKey = "none";

    private readonly HttpClient _http;

    /// <summary>Makes the way; nothing is sent yet.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "OpenAI's transport takes no handler; this client is one over the connector's own.")]
    public ModelLine(ModelOptions options, TimeProvider clock, IProgress<string> notices, ILogger log)
    {
        ServerTraffic traffic = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }, mayBePlain: options.Key.IsEmpty);
        ServerPatience patience = new(new ModelAnswers(options.Endpoint.Authority), options.Pace with { AnswerTime = options.AnswerTime }, options.MaxWait, clock, notices, log);
        Sends = new SendCount(new RequestLog(traffic, options.Key, clock, log));
        ServerCall.Marking marking = new(new ResilienceHandler(patience.Pipeline()) { InnerHandler = Sends })
        {
            // Asked twice it does no more than once, but for what it costs.
            Current = ServerCall.Question(options.Endpoint),
        };
        _http = new HttpClient(marking) { Timeout = Timeout.InfiniteTimeSpan };
        OpenAIClientOptions client = new()
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        Chat = new ChatClient(options.Model, new ApiKeyCredential(options.Key.IsEmpty ? NoKey : options.Key.Value), client).AsIChatClient();
    }

    /// <summary>The model.</summary>
    public IChatClient Chat { get; }

    /// <summary>What is sent for each call.</summary>
    public SendCount Sends { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Chat.Dispose();
        _http.Dispose();
    }
}
