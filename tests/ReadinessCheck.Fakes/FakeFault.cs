using System.Text;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes;

/// <summary>Something that goes wrong with one request.</summary>
/// <param name="SendAsync">Given the good answer, answers in its own way.</param>
internal sealed record FakeFault(Func<HttpContext, FakeAnswer, Task> SendAsync)
{
    /// <summary>Whether the request is carried out all the same, so that only its answer is lost.</summary>
    public bool TakesEffect { get; init; } = true;

    /// <summary>The same fault before anything was carried out.</summary>
    public FakeFault BeforeEffect() => this with { TakesEffect = false };
}

/// <summary>The faults that can be ordered. Those that look as if nothing was done take effect all the same, unless they are refusals.</summary>
internal static class FakeFaults
{
    public static readonly FakeFault Cut = new((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public static readonly FakeFault CutInBody = new(async (context, answer) =>
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(answer.Text) + 1;
        await context.Response.WriteAsync(answer.Text[..(answer.Text.Length / 2)]);
        await context.Response.Body.FlushAsync();
        // A reset that comes at once would throw away what was sent before it.
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        context.Abort();
    });

    /// <summary>HTTP is whole, the JSON in it is not.</summary>
    public static readonly FakeFault Truncated = new((context, answer) => Json(context, answer.Status, answer.Text[..(answer.Text.Length / 2)]));

    public static readonly FakeFault InternalError = new((context, _) => Json(context, 500, "{\"message\":\"Server Error\"}"));

    public static readonly FakeFault BadGateway = new((context, _) =>
        Write(context, 502, "text/html", $"<html><body>Unicorn! You sent {context.Request.Headers.Authorization}</body></html>"));

    /// <summary>A page of a proxy that asks to log in.</summary>
    public static readonly FakeFault LoginPage = new((context, _) => Write(context, 200, "text/html", "<html>Please log in</html>"));

    /// <summary>What GitHub answers when a query takes it too long.</summary>
    public static readonly FakeFault TookTooLong = Answer(
        200, """{"data":null,"errors":[{"message":"Something went wrong while executing your query. This may be the result of a timeout."}]}""");

    public static FakeFault Slow(TimeSpan time) => new(async (context, answer) =>
    {
        await Task.Delay(time, context.RequestAborted);
        await SendAsync(context, answer);
    });

    public static FakeFault Limited(int status, params (string Name, string Value)[] headers) =>
        Limited(status, "{\"message\":\"You have exceeded a secondary rate limit.\"}", headers);

    /// <summary>The primary limit of GraphQL comes under HTTP 200.</summary>
    public static FakeFault PrimaryLimit(DateTimeOffset reset) => Limited(
        200,
        """{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}]}""",
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", $"{reset.ToUnixTimeSeconds()}"));

    public static FakeFault Redirect(string address) => new((context, _) =>
    {
        context.Response.Headers.Location = address;
        context.Response.StatusCode = 307;
        return Task.CompletedTask;
    })
    {
        TakesEffect = false,
    };

    /// <summary>Some other answer instead of the good one; nothing is carried out.</summary>
    public static FakeFault Answer(int status, string json) => new((context, _) => Json(context, status, json)) { TakesEffect = false };

    /// <summary>Sends an answer as it is.</summary>
    public static Task SendAsync(HttpContext context, FakeAnswer answer)
    {
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = answer.Status;
        return answer.Body is null ? Task.CompletedTask : Json(context, answer.Status, answer.Text);
    }

    private static FakeFault Limited(int status, string json, params (string Name, string Value)[] headers) => new((context, _) =>
    {
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Json(context, status, json);
    })
    {
        TakesEffect = false,
    };

    private static Task Json(HttpContext context, int status, string json) => Write(context, status, "application/json; charset=utf-8", json);

    private static Task Write(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }
}
