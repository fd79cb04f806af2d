using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>GitHub's rate limits: the primary ones of REST and GraphQL, by the hour, and those on the creation of content.</summary>
/// <remarks>https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api</remarks>
internal sealed class FakeLimits
{
    private readonly Dictionary<string, int> _used = [];
    private readonly List<DateTimeOffset> _created = [];
    private DateTimeOffset? _reset;

    /// <summary>The requests, or points, of an hour.</summary>
    public int PerHour { get; set; } = 5000;

    public int ContentPerMinute { get; set; } = 80;

    public int ContentPerHour { get; set; } = 500;

    /// <summary>Counts a request; gives the refusal when the limit is reached.</summary>
    /// <param name="resource">"core" or "graphql".</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="now">The time.</param>
    public FakeAnswer? Spend(string resource, int cost, DateTimeOffset now)
    {
        if (_reset is null || now >= _reset)
        {
            _used.Clear();
            _reset = now.AddHours(1);
        }

        if (Remaining(resource) < cost)
        {
            const string Message = "API rate limit exceeded for user ID 1.";
            return resource == "graphql"
                ? new FakeAnswer(200, new JsonObject
                {
                    ["errors"] = new JsonArray(new JsonObject { ["type"] = "RATE_LIMITED", ["message"] = Message }),
                })
                : FakeAnswer.Error(403, Message);
        }

        _used[resource] = _used.GetValueOrDefault(resource) + cost;
        return null;
    }

    /// <summary>What was not modified is free.</summary>
    public void GiveBack(string resource) => _used[resource]--;

    /// <summary>Counts a piece of content; gives the refusal when there were too many.</summary>
    public FakeAnswer? Create(DateTimeOffset now)
    {
        int Since(TimeSpan time) => _created.Count(each => each > now - time);
        if (Since(TimeSpan.FromMinutes(1)) >= ContentPerMinute || Since(TimeSpan.FromHours(1)) >= ContentPerHour)
        {
            FakeAnswer answer = FakeAnswer.Error(
                403,
                "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.");
            answer.Headers["Retry-After"] = "60";
            return answer;
        }

        _created.Add(now);
        return null;
    }

    /// <summary>Adds the headers in which GitHub tells what is left.</summary>
    public FakeAnswer Tell(FakeAnswer answer, string resource)
    {
        answer.Headers["x-ratelimit-limit"] = Text(PerHour);
        answer.Headers["x-ratelimit-remaining"] = Text(Remaining(resource));
        answer.Headers["x-ratelimit-used"] = Text(_used.GetValueOrDefault(resource));
        answer.Headers["x-ratelimit-reset"] = Text(_reset?.ToUnixTimeSeconds() ?? 0);
        answer.Headers["x-ratelimit-resource"] = resource;
        return answer;
    }

    /// <summary>What GraphQL tells of it in its data.</summary>
    public JsonObject Node(int cost) => new()
    {
        ["cost"] = cost,
        ["limit"] = PerHour,
        ["remaining"] = Remaining("graphql"),
        ["resetAt"] = FakeNodes.Time(_reset!.Value),
    };

    private int Remaining(string resource) => Math.Max(PerHour - _used.GetValueOrDefault(resource), 0);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
