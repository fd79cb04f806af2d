using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Fakes;

/// <summary>A tracker or a model with a state, on a loopback port. One request is carried out at a time.</summary>
internal abstract class FakeServer : IAsyncDisposable
{
    private WebApplication? _app;

    protected FakeServer() => FaultFor = _ => Faults.Count > 0 ? Faults.Dequeue() : null;

    /// <summary>The time by which comments are dated and limits counted. The tests drive it.</summary>
    public TimeProvider Clock { get; set; } = new SkippingClock(TimeSpan.Zero);

    /// <summary>What goes wrong, one after the other, each with one request; null lets one pass.</summary>
    public Queue<FakeFault?> Faults { get; } = [];

    /// <summary>Says what goes wrong with a request, before it is carried out; null for nothing. By default the next of <see cref="Faults"/>.</summary>
    public Func<FakeRequest, FakeFault?> FaultFor { get; set; }

    /// <summary>Is called after each answer is made, with the number of requests so far: others are at work too.</summary>
    public Action<int> AfterAnswer { get; set; } = _ => { };

    /// <summary>The requests that came.</summary>
    public List<FakeRequest> Requests { get; } = [];

    /// <summary>Those of them that were meant to change something.</summary>
    public IReadOnlyList<FakeRequest> Writes => [.. Requests.Where(request => request.IsWrite)];

    public Uri Address => new(_app!.Urls.Single());

    /// <summary>The time as the tracker keeps it.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Orders a fault for the next request of a kind; others pass.</summary>
    public void FaultOnNext(Func<FakeRequest, bool> which, FakeFault fault)
    {
        Func<FakeRequest, FakeFault?> before = FaultFor;
        bool isDue = true;
        FaultFor = request =>
        {
            if (!isDue || !which(request))
            {
                return before(request);
            }

            isDue = false;
            return fault;
        };
    }

    /// <summary>Ends when the process is told to end.</summary>
    public Task UntilInterruptedAsync() => _app!.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>What whoever touches the state holds.</summary>
    protected object Gate { get; } = new();

    protected abstract FakeAnswer Answer(FakeRequest request, HttpRequest http);

    protected async Task ListenAsync(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
    }

    protected void Locked(Action act)
    {
        lock (Gate)
        {
            act();
        }
    }

    /// <summary>Sees to a request from when it came until its answer is written. Nothing is locked yet.</summary>
    protected virtual async Task AnswerAsync(HttpContext context)
    {
        JsonNode? body = await BodyAsync(context.Request);
        FakeAnswer answer;
        FakeFault? fault;
        lock (Gate)
        {
            FakeRequest request = new(context.Request.Method, context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "", body, Now);
            Requests.Add(request);
            fault = FaultFor(request);
            answer = fault is { TakesEffect: false } ? new FakeAnswer(200, new JsonObject()) : Answer(request, context.Request);
            AfterAnswer(Requests.Count);
        }

        await (fault is null ? FakeFaults.SendAsync(context, answer) : fault.SendAsync(context, answer));
    }

    private static async Task<JsonNode?> BodyAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body);
        string text = await reader.ReadToEndAsync();
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
