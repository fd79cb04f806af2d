using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>
/// The part of the chat-completions protocol that is used, as OpenAI serves it, or Azure below its own path. It understands nothing: what it says is
/// decided by <see cref="Reply"/>. It does not stream.
/// </summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat/create</remarks>
internal sealed class FakeOpenAi : FakeServer
{
    public const string Key = "sk-proj-SecretOfTheTests0123456789abcdef";
    public const string Model = "gpt-4.1-mini";

    /// <summary>Where OpenAI, and most servers that speak as it does, have the protocol.</summary>
    public const string DefaultPath = "/v1";

    /// <summary>Where Azure has it.</summary>
    public const string AzurePath = "/openai/v1";

    // Prompts shorter than that are not kept, and longer ones in steps.
    private const int LeastKept = 1024;
    private const int KeptStep = 128;

    private readonly string _path;
    private readonly HashSet<string> _kept = [];
    private int _atOnce;

    private FakeOpenAi(string path) => _path = path;

    /// <summary>The models that it has, with the snapshot that answers for each.</summary>
    public Dictionary<string, string> Models { get; } = new() { [Model] = $"{Model}-2025-04-14" };

    /// <summary>What the model says. By default that every question is missing.</summary>
    public Func<ModelQuestion, string> Reply { get; set; } = FakeReplies.Missing;

    /// <summary>The questions that came to the model.</summary>
    public List<ModelQuestion> Questions { get; } = [];

    /// <summary>The most requests that were in flight at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What a client takes for the server's address.</summary>
    public Uri Endpoint => new(Address, _path.TrimStart('/'));

    public override DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(Clock.GetUtcNow().ToUnixTimeSeconds());

    private bool IsAzure => _path == AzurePath;

    /// <summary>Starts one.</summary>
    /// <param name="port">Its port; 0 for any that is free.</param>
    /// <param name="path">The path above <c>/chat/completions</c>.</param>
    public static async Task<FakeOpenAi> StartAsync(int port = 0, string path = DefaultPath)
    {
        FakeOpenAi fake = new(path);
        await fake.ListenAsync(port);
        return fake;
    }

    /// <summary>Whether a request wants structured outputs: for faults of servers that have none.</summary>
    public static bool WantsSchema(FakeRequest request) => request.Body?["response_format"]?["type"]?.GetValue<string>() == "json_schema";

    protected override async Task AnswerAsync(HttpContext context)
    {
        Locked(() => MostAtOnce = Math.Max(MostAtOnce, ++_atOnce));
        try
        {
            await base.AnswerAsync(context);
        }
        finally
        {
            // Before the end of the answer goes out, so that a client that sends one request after the other never has two.
            Locked(() => _atOnce--);
        }
    }

    protected override FakeAnswer Answer(FakeRequest request, HttpRequest http)
    {
        FakeAnswer answer = Refusal(request, http) ?? Complete((JsonObject)request.Body!);
        answer.Headers["x-request-id"] = string.Create(CultureInfo.InvariantCulture, $"req_{Requests.Count:x32}");
        return answer;
    }

    private FakeAnswer? Refusal(FakeRequest request, HttpRequest http)
    {
        if (request.Path != $"{_path}/chat/completions" || request.Method != "POST")
        {
            return FakeOpenAiError.Invalid(404, $"Invalid URL ({request.Method} {request.Path})");
        }

        if (KeyOf(http) is var key && key != Key)
        {
            return IsAzure ? FakeOpenAiError.WrongAzureKey() : FakeOpenAiError.WrongKey(key);
        }

        if (request.Body is not JsonObject body)
        {
            return FakeOpenAiError.Invalid(400, "We could not parse the JSON body of your request.");
        }

        if (body["model"] is not JsonValue model)
        {
            return FakeOpenAiError.Invalid(400, "you must provide a model parameter");
        }

        return Models.ContainsKey(model.ToString())
            ? FakeParameters.Check(body)
            : IsAzure ? FakeOpenAiError.UnknownDeployment() : FakeOpenAiError.UnknownModel(model.ToString());
    }

    private FakeAnswer Complete(JsonObject body)
    {
        ModelQuestion question = ModelQuestion.Of(body);
        Questions.Add(question);
        FakeCompletion completion = new(Requests.Count, Now, Models[body["model"]!.GetValue<string>()], Reply(question))
        {
            PromptTokens = FakeCompletion.CountTokens(question.System) + FakeCompletion.CountTokens(question.User),
            KeptTokens = Keep(question.System),
            MostTokens = (body["max_completion_tokens"] ?? body["max_tokens"])?.GetValue<int>(),
        };
        return completion.ToAnswer();
    }

    // The beginning of a prompt is kept from one request to the next.
    private int Keep(string system)
    {
        int tokens = FakeCompletion.CountTokens(system);
        return !_kept.Add(system) && tokens >= LeastKept ? tokens / KeptStep * KeptStep : 0;
    }

    private static string? KeyOf(HttpRequest http)
    {
        const string Scheme = "Bearer ";
        if (http.Headers["api-key"] is [{ } key])
        {
            return key;
        }

        return http.Headers.Authorization is [{ } bearer] && bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? bearer[Scheme.Length..] : null;
    }
}
