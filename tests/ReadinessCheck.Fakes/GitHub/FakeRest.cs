using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Answers REST: the comments on issues, reactions on them, and who may do what.</summary>
/// <remarks>https://docs.github.com/rest/issues/comments</remarks>
internal sealed partial class FakeRest(FakeGitHub fake)
{
    private const int LongestBody = 65_536;
    private const string NotFound = "Not Found";

    public FakeAnswer Answer(FakeRequest request, string? ifNoneMatch)
    {
        Match path = Path().Match(request.Path);
        string repository = $"{path.Groups["owner"]}/{path.Groups["name"]}";
        if (!path.Success || !fake.Repository(repository).MayRead || !fake.IsKnown(repository))
        {
            return FakeAnswer.Error(404, NotFound);
        }

        FakeAnswer answer = path.Groups["login"] is { Success: true } login
            ? Permission(request.Method, repository, Uri.UnescapeDataString(login.Value))
            : path.Groups["number"] is { Success: true } number
                ? OfIssue(request, repository, int.Parse(number.ValueSpan, CultureInfo.InvariantCulture))
                : OfComment(request, repository, long.Parse(path.Groups["id"].ValueSpan, CultureInfo.InvariantCulture), path.Groups["reactions"].Success);
        return request.Method == "GET" && answer.Status == 200 ? Tagged(answer, ifNoneMatch) : answer;
    }

    private FakeAnswer OfIssue(FakeRequest request, string repository, int number)
    {
        FakeIssue? issue = fake.Issues.Find(each => each.Number == number && FakeNodes.RepositoryOf(each) == repository);
        return issue switch
        {
            null => FakeAnswer.Error(404, NotFound),
            { Deleted: true } => FakeAnswer.Error(410, "This issue was deleted"),
            _ => request.Method switch
            {
                "GET" => List(request, issue),
                "POST" => Create(request, issue),
                _ => FakeAnswer.Error(404, NotFound),
            },
        };
    }

    private static FakeAnswer List(FakeRequest request, FakeIssue issue)
    {
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(request.Query);
        int size = Math.Clamp(int.Parse(query["per_page"] ?? "30", CultureInfo.InvariantCulture), 1, 100);
        int page = Math.Max(int.Parse(query["page"] ?? "1", CultureInfo.InvariantCulture), 1);
        FakeAnswer answer = new(200, new JsonArray(
            [.. issue.Comments.Skip((page - 1) * size).Take(size).Select(comment => FakeRestNodes.Comment(issue, comment))]));
        if (page * size < issue.Comments.Count)
        {
            answer.Headers["Link"] = string.Create(
                CultureInfo.InvariantCulture, $"<https://api.github.com{request.Path}?per_page={size}&page={page + 1}>; rel=\"next\"");
        }

        return answer;
    }

    private FakeAnswer Create(FakeRequest request, FakeIssue issue)
    {
        if (Refusal(FakeNodes.RepositoryOf(issue)) is { } refusal)
        {
            return refusal;
        }

        if (issue.Locked && !fake.Repository(FakeNodes.RepositoryOf(issue)).MayWrite(fake.Us.Login))
        {
            return FakeAnswer.Error(403, "Unable to create comment because issue is locked.");
        }

        if (Body(request, out string body) is { } invalid)
        {
            return invalid;
        }

        if (fake.Limits.Create(fake.Now) is { } limited)
        {
            return limited;
        }

        FakeComment comment = fake.NewComment(issue, fake.Us, body);
        JsonObject node = FakeRestNodes.Comment(issue, comment);
        FakeAnswer answer = new(201, node);
        answer.Headers["Location"] = node["url"]!.GetValue<string>();
        return answer;
    }

    private FakeAnswer Permission(string method, string repository, string login)
    {
        FakeRepository rights = fake.Repository(repository);
        if (method != "GET" || login.Length == 0)
        {
            return FakeAnswer.Error(404, NotFound);
        }

        if (!rights.MaySeePermissions)
        {
            return FakeAnswer.Error(403, "Must have push access to view collaborator permission.");
        }

        // What is public may be read by everybody.
        string role = rights.Roles.GetValueOrDefault(login) ?? "read";
        return new FakeAnswer(200, FakeRestNodes.Permission(new FakeUser(login), role));
    }

    private FakeAnswer? Refusal(string repository) => fake.Repository(repository) switch
    {
        { IsArchived: true } => FakeAnswer.Error(403, "Repository was archived so is read-only."),
        { MayComment: false } => Refused(),
        _ => null,
    };

    private FakeAnswer Refused() => FakeAnswer.Error(403, fake.RefusalMessage);

    private static FakeAnswer? Body(FakeRequest request, out string body)
    {
        body = request.Body?["body"] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        string? problem = body.Length > LongestBody ? "body is too long (maximum is 65536 characters)"
            : string.IsNullOrWhiteSpace(body) ? "body cannot be blank"
            : null;
        return problem is null ? null : FakeAnswer.Error(422, "Validation Failed", new JsonObject
        {
            ["resource"] = "IssueComment",
            ["code"] = "unprocessable",
            ["field"] = "data",
            ["message"] = problem,
        });
    }

    private static FakeAnswer Tagged(FakeAnswer answer, string? ifNoneMatch)
    {
        string tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Text)))}\"";
        FakeAnswer tagged = tag == ifNoneMatch ? new FakeAnswer(304, null) : answer;
        tagged.Headers["ETag"] = tag;
        return tagged;
    }

    [GeneratedRegex(@"^/repos/(?<owner>[^/]+)/(?<name>[^/]+)/(issues/(?<number>[0-9]{1,9})/comments|issues/comments/(?<id>[0-9]{1,18})(?<reactions>/reactions)?|collaborators/(?<login>[^/]+)/permission)$")]
    private static partial Regex Path();
}
