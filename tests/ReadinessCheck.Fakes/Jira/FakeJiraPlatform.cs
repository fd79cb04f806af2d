using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>The REST API of the platform, version 3 on Cloud and 2 on Data Center.</summary>
internal sealed class FakeJiraPlatform(FakeJira fake, bool isLoggedIn)
{
    private static readonly string[] SystemFields = ["summary", "description", "status", "labels"];

    private readonly FakeJiraNodes _nodes = new(fake);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path below that of the API.</param>
    /// <param name="query">Its query.</param>
    public FakeAnswer Answer(FakeRequest request, string path, IQueryCollection query)
    {
        string[] parts = path.Split('/');
        try
        {
            return (request.Method, parts) switch
            {
                ("GET", ["serverInfo"]) => new FakeAnswer(200, ServerInfo()),
                ("GET", ["myself"]) => isLoggedIn ? new FakeAnswer(200, _nodes.User(fake.Us)) : Unauthorized(),
                ("GET", ["field"]) => new FakeAnswer(200, FieldList()),
                ("GET" or "POST", ["search"]) when fake.IsCloud => FakeAnswerOf.Error(
                    410, "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."),
                ("GET" or "POST", ["search"]) => Search(request.Body),
                ("POST", ["search", "jql"]) when fake.IsCloud => SearchJql(request.Body!),
                ("POST", ["issue", "bulkfetch"]) when fake.IsCloud => BulkFetch(request.Body!),
                ("GET", ["mypermissions"]) => MyPermissions(query),
                ("GET", ["project", var key, "role"]) => Roles(key),
                ("GET", ["project", var key, "role", var id]) => Role(key, id),
                ("GET", ["group", "member"]) => Members(query),
                (_, ["issue", var issue, .. var rest]) => AnswerIssue(request, issue, rest, query),
                _ => FakeAnswerOf.Error(404, "null for uri: " + request.Path),
            };
        }
        catch (FakeJqlException exception)
        {
            return FakeAnswerOf.Error(400, exception.Message);
        }
    }

    /// <summary>Answers a request to the service desk: comments are internal there on demand, and texts in both editions.</summary>
    public FakeAnswer AnswerServiceDesk(FakeRequest request, string path)
    {
        if (path.Split('/') is not [var key, "comment"] || request.Method != "POST" || fake.Find(key) is not { Project.TypeKey: "service_desk" } issue)
        {
            return FakeAnswerOf.Error(404, "The request does not exist or you do not have permission to view it.");
        }

        string text = request.Body!["body"]!.GetValue<string>();
        FakeJiraComment comment = fake.NewComment(
            issue, fake.Us, fake.IsCloud ? FakeDocument.Of(text) : text, visibility: null, isPublic: request.Body["public"]!.GetValue<bool>());
        return new FakeAnswer(201, new JsonObject { ["id"] = comment.Id, ["body"] = text, ["public"] = comment.IsPublic });
    }

    private FakeAnswer AnswerIssue(FakeRequest request, string name, string[] rest, IQueryCollection query)
    {
        if (!isLoggedIn || fake.Find(name) is not { IsVisible: true } issue || issue.Project.IsArchived)
        {
            return FakeAnswerOf.Error(404, "Issue does not exist or you do not have permission to see it.");
        }

        if (request.IsWrite && !fake.TakesWrite(issue))
        {
            return FakeAnswerOf.Limited();
        }

        return (request.Method, rest) switch
        {
            ("GET", ["comment"]) => new FakeAnswer(200, _nodes.Comments(issue, Number(query, "startAt", 0), Math.Min(Number(query, "maxResults", 100), 100))),
            ("POST", ["comment"]) => Create(issue, request.Body!),
            ("PUT", ["comment", var id]) => Edit(issue, id, request.Body!),
            ("DELETE", ["comment", var id]) => Delete(issue, id),
            ("GET", ["properties", var key]) => issue.Properties.TryGetValue(key, out JsonNode? value)
                ? new FakeAnswer(200, new JsonObject { ["key"] = key, ["value"] = value.DeepClone() })
                : FakeAnswerOf.Error(404, "The property with key readiness-check does not exist."),
            ("PUT", ["properties", var key]) => Put(issue, key, request.Body!),
            _ => FakeAnswerOf.Error(404, "null for uri: " + request.Path),
        };
    }

    private FakeAnswer Create(FakeJiraIssue issue, JsonNode body)
    {
        if (!issue.Project.Permissions.Contains("ADD_COMMENTS"))
        {
            return fake.IsCloud ? FakeAnswerOf.Error(404, "Issue does not exist or you do not have permission to see it.") : FakeAnswerOf.Error(400, "You do not have the permission to comment on this issue.");
        }

        if (issue.Comments.Count >= fake.MostComments)
        {
            return FakeAnswerOf.Error(413, "The comment limit of this issue is reached.");
        }

        if (IsTooLong(body["body"]))
        {
            return TooLong();
        }

        return IsBody(body["body"])
            ? new FakeAnswer(201, _nodes.Comment(fake.NewComment(issue, fake.Us, body["body"]!.DeepClone(), body["visibility"]?.DeepClone() as JsonObject), issue))
            : FakeAnswerOf.Error(400, "Comment body is not valid!");
    }

    private FakeAnswer Edit(FakeJiraIssue issue, string id, JsonNode body)
    {
        if (issue.Comments.Find(each => each.Id == id) is not { } comment)
        {
            return FakeAnswerOf.Error(404, $"Can not find a comment for the id: {id}.");
        }

        if (comment.Author != fake.Us || !issue.Project.Permissions.Contains("EDIT_OWN_COMMENTS"))
        {
            return FakeAnswerOf.Error(400, $"You do not have the permission to edit the comment with id: {id}.");
        }

        if (IsTooLong(body["body"]))
        {
            return TooLong();
        }

        if (!IsBody(body["body"]))
        {
            return FakeAnswerOf.Error(400, "Comment body is not valid!");
        }

        comment.Body = body["body"]!.DeepClone();
        comment.Visibility = body["visibility"]?.DeepClone() as JsonObject;
        comment.Updated = fake.Now;
        comment.UpdateAuthor = fake.Us;
        return new FakeAnswer(200, _nodes.Comment(comment, issue));
    }

    private FakeAnswer Delete(FakeJiraIssue issue, string id)
    {
        if (issue.Comments.Find(each => each.Id == id) is not { } comment)
        {
            return FakeAnswerOf.Error(404, $"Can not find a comment for the id: {id}.");
        }

        if (comment.Author != fake.Us || !issue.Project.Permissions.Contains("DELETE_OWN_COMMENTS"))
        {
            return FakeAnswerOf.Error(400, $"You do not have the permission to delete the comment with id: {id}.");
        }

        issue.Comments.Remove(comment);
        return new FakeAnswer(204, null);
    }

    private FakeAnswer Put(FakeJiraIssue issue, string key, JsonNode value)
    {
        if (!issue.Project.Permissions.Contains("EDIT_ISSUES"))
        {
            return FakeAnswerOf.Error(403, "You do not have permission to edit issues in this project.");
        }

        bool isNew = !issue.Properties.ContainsKey(key);
        issue.Properties[key] = value.DeepClone();
        return new FakeAnswer(isNew ? 201 : 200, fake.IsCloud ? new JsonObject() : null);
    }

    private FakeAnswer SearchJql(JsonNode body)
    {
        // Nobody is told that they are not logged in.
        IReadOnlyList<FakeJiraIssue> found = isLoggedIn ? FakeJql.Run(fake, body["jql"]?.GetValue<string>() ?? "", isBounded: true) : [];
        int start = body["nextPageToken"]?.GetValue<string>() is { } token ? int.Parse(token["page-".Length..], CultureInfo.InvariantCulture) : 0;
        int size = Math.Min(body["maxResults"]?.GetValue<int>() ?? 50, fake.LargestPage);
        JsonObject page = new()
        {
            ["issues"] = new JsonArray([.. found.Skip(start).Take(size).Select(issue => (JsonNode)_nodes.Issue(issue, Names(body["fields"])))]),
            ["isLast"] = start + size >= found.Count,
        };
        if (start + size < found.Count)
        {
            page["nextPageToken"] = FormattableString.Invariant($"page-{start + size}");
        }

        return new FakeAnswer(200, page);
    }

    private FakeAnswer Search(JsonNode? body)
    {
        IReadOnlyList<FakeJiraIssue> found;
        try
        {
            found = isLoggedIn ? FakeJql.Run(fake, body?["jql"]?.GetValue<string>() ?? "") : [];
        }
        catch (FakeJqlException) when (body?["validateQuery"]?.GetValue<bool>() == false)
        {
            found = [];
        }

        int start = body?["startAt"]?.GetValue<int>() ?? 0;
        int size = Math.Min(body?["maxResults"]?.GetValue<int>() ?? 50, fake.LargestPage);
        return new FakeAnswer(200, new JsonObject
        {
            ["expand"] = "schema,names",
            ["startAt"] = start,
            ["maxResults"] = size,
            ["total"] = found.Count,
            ["issues"] = new JsonArray([.. found.Skip(start).Take(size).Select(issue => (JsonNode)_nodes.Issue(issue, Names(body?["fields"]), Names(body?["expand"]).Contains("changelog")))]),
        });
    }

    private FakeAnswer BulkFetch(JsonNode body)
    {
        string[] wanted = Names(body["issueIdsOrKeys"]);
        if (wanted.Length > 100)
        {
            return FakeAnswerOf.Error(400, "The maximum number of issues that can be fetched is 100.");
        }

        FakeJiraIssue[] found = isLoggedIn ? [.. wanted.Select(fake.Find).OfType<FakeJiraIssue>().Where(issue => issue.IsVisible && !issue.Project.IsArchived).Distinct()] : [];
        return new FakeAnswer(200, new JsonObject
        {
            // By id, and not as they were asked for.
            ["issues"] = new JsonArray([.. found.OrderBy(issue => long.Parse(issue.Id, CultureInfo.InvariantCulture))
                .Select(issue => (JsonNode)_nodes.Issue(issue, Names(body["fields"]), Names(body["expand"]).Contains("changelog"), Names(body["properties"])))]),
            ["issueErrors"] = new JsonArray(),
        });
    }

    private FakeAnswer MyPermissions(IQueryCollection query)
    {
        if (fake.Projects.FirstOrDefault(project => project.Key == query["projectKey"]) is not { } project)
        {
            return FakeAnswerOf.Error(404, $"No project could be found with key '{query["projectKey"]}'.");
        }

        return new FakeAnswer(200, new JsonObject
        {
            ["permissions"] = new JsonObject(query["permissions"].ToString().Split(',').Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
            {
                ["id"] = "1",
                ["key"] = name,
                ["name"] = name,
                ["type"] = "PROJECT",
                ["description"] = "",
                ["havePermission"] = isLoggedIn && project.Permissions.Contains(name),
            }))),
        });
    }

    private FakeAnswer Roles(string key) => ProjectOf(key) is { } project && project.Permissions.Contains("BROWSE_PROJECTS")
        ? new FakeAnswer(200, new JsonObject(project.Roles.Keys.Select((name, index) => KeyValuePair.Create(name, (JsonNode?)_nodes.Self($"project/{project.Id}/role/{10_100 + index}")))))
        : FakeAnswerOf.Error(404, $"No project could be found with key '{key}'.");

    private FakeAnswer Role(string key, string id)
    {
        if (ProjectOf(key) is not { } project || !project.Permissions.Contains("ADMINISTER_PROJECTS"))
        {
            return FakeAnswerOf.Error(fake.IsCloud ? 404 : 401, "You do not have the permission to administer this project.");
        }

        string name = project.Roles.Keys.ElementAt(int.Parse(id, CultureInfo.InvariantCulture) - 10_100);
        return new FakeAnswer(200, new JsonObject
        {
            ["self"] = _nodes.Self($"project/{project.Id}/role/{id}"),
            ["name"] = name,
            ["id"] = int.Parse(id, CultureInfo.InvariantCulture),
            ["actors"] = new JsonArray([.. project.Roles[name].Select(User), .. project.RoleGroups.GetValueOrDefault(name, []).Select(Group)]),
        });

        JsonNode User(string user) => fake.IsCloud
            ? new JsonObject { ["id"] = 1, ["displayName"] = user, ["type"] = "atlassian-user-role-actor", ["actorUser"] = new JsonObject { ["accountId"] = new FakeJiraUser(user).AccountId } }
            : new JsonObject { ["id"] = 1, ["displayName"] = user, ["type"] = "atlassian-user-role-actor", ["name"] = user };

        JsonNode Group(string group) => fake.IsCloud
            ? new JsonObject
            {
                ["id"] = 2,
                ["displayName"] = group,
                ["type"] = "atlassian-group-role-actor",
                ["name"] = group,
                ["actorGroup"] = new JsonObject { ["name"] = group, ["displayName"] = group, ["groupId"] = $"id-of-{group}" },
            }
            : new JsonObject { ["id"] = 2, ["displayName"] = group, ["type"] = "atlassian-group-role-actor", ["name"] = group };
    }

    private FakeAnswer Members(IQueryCollection query)
    {
        string name = fake.IsCloud ? query["groupId"].ToString().Replace("id-of-", "", StringComparison.Ordinal) : query["groupname"].ToString();
        if (!isLoggedIn || !fake.Groups.TryGetValue(name, out List<string>? members))
        {
            return FakeAnswerOf.Error(404, $"The group named '{name}' does not exist.");
        }

        int start = Number(query, "startAt", 0);
        int size = Math.Min(Number(query, "maxResults", 50), 50);
        return new FakeAnswer(200, new JsonObject
        {
            ["startAt"] = start,
            ["maxResults"] = size,
            ["total"] = members.Count,
            ["isLast"] = start + size >= members.Count,
            ["values"] = new JsonArray([.. members.Skip(start).Take(size).Select(member => (JsonNode)_nodes.User(new FakeJiraUser(member)))]),
        });
    }

    private JsonObject ServerInfo() => new()
    {
        ["baseUrl"] = fake.Address.AbsoluteUri.TrimEnd('/'),
        ["version"] = fake.IsCloud ? "1001.0.0-SNAPSHOT" : "10.3.0",
        ["versionNumbers"] = new JsonArray(10, 3, 0),
        ["deploymentType"] = fake.IsCloud ? "Cloud" : "Server",
        ["buildNumber"] = 100_300,
        ["serverTitle"] = "Jira",
    };

    private JsonArray FieldList() =>
    [
        .. SystemFields.Select(name => (JsonNode)new JsonObject
        {
            ["id"] = name, ["name"] = char.ToUpperInvariant(name[0]) + name[1..], ["custom"] = false, ["orderable"] = true, ["navigable"] = true, ["searchable"] = true,
            ["clauseNames"] = new JsonArray(name), ["schema"] = new JsonObject { ["type"] = "string", ["system"] = name },
        }),
        .. fake.Fields.Select(field => (JsonNode)new JsonObject
        {
            ["id"] = field.Id, ["name"] = field.Name, ["custom"] = true, ["orderable"] = true, ["navigable"] = true, ["searchable"] = true,
            ["clauseNames"] = new JsonArray(field.Name), ["schema"] = new JsonObject { ["type"] = "string", ["custom"] = field.Custom, ["customId"] = 10_000 },
        }),
    ];

    // Cloud takes documents alone, Data Center texts alone.
    private bool IsBody(JsonNode? body) => fake.IsCloud
        ? body is JsonObject document && document["type"]?.GetValue<string>() == "doc" && document["version"]?.GetValue<int>() == 1
        : body is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.GetValue<string>().Trim().Length > 0;

    private static bool IsTooLong(JsonNode? body) => (body is JsonValue ? body.GetValue<string>() : body?.ToJsonString())?.Length > FakeJira.LongestComment;

    private static FakeAnswer TooLong() => new(400, new JsonObject
    {
        ["errorMessages"] = new JsonArray(),
        ["errors"] = new JsonObject { ["comment"] = "The entered text is too long. It exceeds the allowed limit of 32,767 characters." },
    });

    private FakeJiraProject? ProjectOf(string key) => isLoggedIn ? fake.Projects.FirstOrDefault(project => project.Key == key || project.Id == key) : null;

    private static FakeAnswer Unauthorized() => FakeAnswerOf.Error(401, "Client must be authenticated to access this resource.");

    private static int Number(IQueryCollection query, string name, int otherwise) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static string[] Names(JsonNode? list) => list is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];
}
