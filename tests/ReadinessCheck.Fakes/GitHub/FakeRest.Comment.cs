using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

// What is asked about a single comment.
internal sealed partial class FakeRest
{
    private FakeAnswer OfComment(FakeRequest request, string repository, long id, bool reactions)
    {
        FakeIssue? issue = fake.Issues.Find(each => !each.Deleted && FakeNodes.RepositoryOf(each) == repository && each.Comments.Exists(comment => comment.Id == id));
        FakeComment? comment = issue?.Comments.Find(each => each.Id == id);
        return (request.Method, comment) switch
        {
            (_, null) => FakeAnswer.Error(404, NotFound),
            ("GET", _) when !reactions => new FakeAnswer(200, FakeRestNodes.Comment(issue!, comment)),
            ("GET" or "DELETE", _) when reactions => FakeAnswer.Error(404, NotFound),
            _ when Refusal(repository) is { } refusal => refusal,
            ("POST", _) when reactions => React(request, comment),
            _ when comment.Author != fake.Us && !fake.Repository(repository).MayWrite(fake.Us.Login) => Refused(),
            ("PATCH", _) when Body(request, out string body) is { } invalid => invalid,
            ("PATCH", _) => Edit(issue!, comment, request.Body!["body"]!.GetValue<string>()),
            ("DELETE", _) => Delete(issue!, comment),
            _ => FakeAnswer.Error(404, NotFound),
        };
    }

    private FakeAnswer Edit(FakeIssue issue, FakeComment comment, string body)
    {
        comment.Body = body;
        comment.EditedAt = fake.Now;
        comment.Editor = fake.Us;
        return new FakeAnswer(200, FakeRestNodes.Comment(issue, comment));
    }

    private FakeAnswer Delete(FakeIssue issue, FakeComment comment)
    {
        fake.Delete(issue, comment, fake.Us);
        return new FakeAnswer(204, null);
    }

    private FakeAnswer React(FakeRequest request, FakeComment comment)
    {
        string content = request.Body?["content"]?.GetValue<string>() ?? "";
        if (!FakeReaction.Names.ContainsKey(content))
        {
            return FakeAnswer.Error(422, "Validation Failed", new JsonObject { ["resource"] = "Reaction", ["code"] = "invalid", ["field"] = "content" });
        }

        FakeReaction? present = comment.Reactions.Find(each => each.User == fake.Us && each.Content == content);
        return present is null
            ? new FakeAnswer(201, FakeRestNodes.Reaction(fake.NewReaction(comment, fake.Us, content)))
            : new FakeAnswer(200, FakeRestNodes.Reaction(present));
    }
}
