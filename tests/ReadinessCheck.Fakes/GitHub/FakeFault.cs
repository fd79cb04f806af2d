using System.Text;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Something that goes wrong with one request: given the request and the good answer, it answers in its own way.</summary>
internal delegate Task FakeFault(HttpContext context, string answer);

/// <summary>The faults that can be ordered.</summary>
internal static class FakeFaults
{
    public static readonly FakeFault Cut = (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static readonly FakeFault CutInBody = async (context, answer) =>
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(answer);
        await context.Response.WriteAsync(answer[..(answer.Length / 2)]);
        await context.Response.Body.FlushAsync();
        // A reset that comes at once would throw away what was sent before it.
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        context.Abort();
    };

    /// <summary>HTTP is whole, the JSON in it is not.</summary>
    public static readonly FakeFault Truncated = (context, answer) => Json(context, 200, answer[..(answer.Length / 2)]);

    public static readonly FakeFault InternalError = (context, _) => Json(context, 500, "{\"message\":\"Server Error\"}");

    public static readonly FakeFault BadGateway = (context, _) =>
        Write(context, 502, "text/html", $"<html><body>Unicorn! You sent {context.Request.Headers.Authorization}</body></html>");

    /// <summary>A page of a proxy that asks to log in.</summary>
    public static readonly FakeFault LoginPage = (context, _) => Write(context, 200, "text/html", "<html>Please log in</html>");

    /// <summary>What GitHub answers when a query takes it too long.</summary>
    public static readonly FakeFault TookTooLong = (context, _) => Json(
        context, 200, """{"data":null,"errors":[{"message":"Something went wrong while executing your query. This may be the result of a timeout."}]}""");

    public static FakeFault Slow(TimeSpan time) => async (context, answer) =>
    {
        await Task.Delay(time, context.RequestAborted);
        await Json(context, 200, answer);
    };

    public static FakeFault Limited(int status, params (string Name, string Value)[] headers) =>
        Limited(status, "{\"message\":\"You have exceeded a secondary rate limit.\"}", headers);

    /// <summary>The primary limit of GraphQL comes under HTTP 200.</summary>
    public static FakeFault PrimaryLimit(DateTimeOffset reset) => Limited(
        200,
        """{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}]}""",
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", $"{reset.ToUnixTimeSeconds()}"));

    public static FakeFault Redirect(string address) => (context, _) =>
    {
        context.Response.Headers.Location = address;
        context.Response.StatusCode = 307;
        return Task.CompletedTask;
    };

    public static FakeFault Answer(int status, string json) => (context, _) => Json(context, status, json);

    private static FakeFault Limited(int status, string json, params (string Name, string Value)[] headers) => (context, _) =>
    {
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Json(context, status, json);
    };

    public static Task Json(HttpContext context, int status, string json) => Write(context, status, "application/json; charset=utf-8", json);

    private static Task Write(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }
}
