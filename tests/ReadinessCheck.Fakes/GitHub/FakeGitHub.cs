using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>The part of GitHub that is used, GraphQL and REST.</summary>
internal sealed partial class FakeGitHub : FakeServer
{
    public const string Token = "ghp_SecretOfTheTests0123456789abcdefABCD";

    private FakeGitHub()
    {
    }

    public FakeLimits Limits { get; } = new();

    public static async Task<FakeGitHub> StartAsync(int port = 0)
    {
        FakeGitHub fake = new();
        await fake.ListenAsync(port);
        return fake;
    }

    protected override FakeAnswer Answer(FakeRequest request, HttpRequest http)
    {
        if (http.Headers.Authorization != $"Bearer {Token}")
        {
            return FakeAnswer.Error(401, "Bad credentials");
        }

        string resource = request.IsGraphQl ? "graphql" : "core";
        FakeAnswer answer = Limits.Spend(resource, request.IsGraphQl ? FakeQueries.Cost : 1, Now)
            ?? (request.IsGraphQl && request.Method == "POST"
                ? new FakeAnswer(200, new FakeQueries(this).Answer(request.Body!))
                : new FakeRest(this).Answer(request, http.Headers.IfNoneMatch));
        if (answer.Status == 304)
        {
            Limits.GiveBack(resource);
        }

        return Limits.Tell(answer, resource);
    }
}
