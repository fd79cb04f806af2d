using System.ClientModel;
using Polly.Timeout;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>Why a model gave no answer to a request.</summary>
/// <param name="Unread">In a word.</param>
/// <param name="Message">In a sentence, with what to do; empty where there is nothing to do.</param>
/// <param name="IsOfAll">Whether any other request would fare the same, so that none need be sent.</param>
internal sealed record ModelFailure(Unread Unread, string Message, bool IsOfAll)
{
    /// <summary>Whether it may lie in this request all the same: where others were answered, it does.</summary>
    public bool MayBeOfOne { get; init; }
}

/// <summary>Says why a model gave no answer.</summary>
internal static class ModelFailures
{
    /// <summary>Whether an exception is one of a model or of the way to it.</summary>
    /// <remarks>The client reads an answer as if it were of the protocol: of one that is not, a lack or a word that it does not know ends it in any of the later ways.</remarks>
    public static bool Is(Exception exception) =>
        exception is ClientResultException or HttpRequestException or IOException or TimeoutRejectedException
            or InvalidOperationException or FormatException or System.Text.Json.JsonException or ArgumentException or KeyNotFoundException or NullReferenceException;

    /// <summary>Reads an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="options">Where the request went.</param>
    public static ModelFailure Of(Exception exception, ModelOptions options)
    {
        string server = options.Endpoint.Authority;
        return exception switch
        {
            ClientResultException { Status: > 0 } refusal => Of(refusal, options, server),
            TimeoutRejectedException slow => new(Unread.Unavailable, $"{server} did not answer within {ServerPatience.Text(slow.Timeout)}, again and again.", IsOfAll: true) { MayBeOfOne = true },
            HttpRequestException or IOException or ClientResultException => new(
                Unread.Unavailable,
                $"The connection to {server} failed again and again{ServerFailures.Quote(exception.Message, options.Key)}: is the model running, and is"
                + $" 'second-reader.endpoint' its address?",
                IsOfAll: true),

            // What the client makes of an answer that is none of the protocol's.
            _ => new(Unread.Malformed, "", IsOfAll: false),
        };
    }

    private static ModelFailure Of(ClientResultException exception, ModelOptions options, string server)
    {
        (string code, string message) = ModelAnswers.ErrorOf(exception.GetRawResponse()?.Content.ToString() ?? "");
        string says = ServerFailures.Quote(message, options.Key);
        return (exception.Status, code) switch
        {
            (401, _) when options.Key.IsEmpty => All($"{server} wants a key, and none is set{says}: set {ModelEnvironment.KeyVariable}."),
            (401, _) => All($"{server} does not accept the key{says}: look at {ModelEnvironment.KeyVariable}."),
            (403, _) => All($"{server} does not let this key use the model '{options.Model}'{says}."),
            (404, _) => All($"{server} knows no model '{options.Model}', or its address is another{says}: look at 'second-reader.model', and at {ModelEnvironment.EndpointVariable} or 'second-reader.endpoint', which mostly ends in /v1."),
            (402, _) or (429, ModelAnswers.NoMoney) => All($"The account at {server} has no money left{says}."),
            (429, _) => All($"{server} wants fewer requests than this run can wait for{says}: run it again later, or set 'second-reader.per-minute' or 'max-wait'."),
            (400, "content_filter" or "invalid_prompt") => new(Unread.Refused, "", IsOfAll: false),
            (400 or 413, ModelAnswers.TooLong) or (413, _) => new(Unread.TooLong, "", IsOfAll: false),
            ( >= 300 and < 400, _) => All($"{server} answers with another address: set 'second-reader.endpoint' to it."),
            (408 or 409 or >= 500, _) => All($"{server} fails (HTTP {exception.Status}), again and again{says}.") with { MayBeOfOne = true },
            _ => All($"{server} does not understand the request (HTTP {exception.Status}){says}: the model must take structured outputs by a JSON schema.")
                with
            { MayBeOfOne = exception.Status is 400 or 422 },
        };
    }

    private static ModelFailure All(string message) => new(Unread.Unavailable, message, IsOfAll: true);
}
