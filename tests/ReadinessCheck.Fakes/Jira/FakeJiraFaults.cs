using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>What goes wrong with Jira alone. Nothing is carried out.</summary>
internal static class FakeJiraFaults
{
    /// <summary>Too many failed logins: Jira wants to see a person.</summary>
    public static readonly FakeFault Captcha = Refusal(
        403,
        "<html><body>Basic Authentication Failure - Reason : AUTHENTICATION_DENIED</body></html>",
        ("X-Seraph-LoginReason", "AUTHENTICATION_DENIED"),
        ("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://jira.example/login.jsp"));

    /// <summary>A site at which there is no Jira.</summary>
    public static readonly FakeFault NoJira = Refusal(404, "<html><body>Nothing here</body></html>");

    /// <summary>A refusal that repeats what it was sent.</summary>
    public static FakeFault Echo(int status) => new((context, _) => FakeFaults.SendAsync(
        context, FakeAnswerOf.Error(status, $"You sent {context.Request.Headers.Authorization}, which is not for here.")))
    {
        TakesEffect = false,
    };

    /// <summary>Too many requests, or a server that is busy.</summary>
    public static FakeFault Limited(int status, params (string Name, string Value)[] headers) => new((context, _) =>
    {
        FakeAnswer answer = new(status, new JsonObject { ["message"] = "Rate limit exceeded." });
        foreach ((string name, string value) in headers)
        {
            answer.Headers[name] = value;
        }

        return FakeFaults.SendAsync(context, answer);
    })
    {
        TakesEffect = false,
    };

    private static FakeFault Refusal(int status, string page, params (string Name, string Value)[] headers) => new((context, _) =>
    {
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync(page);
    })
    {
        TakesEffect = false,
    };
}
