using System.Text.RegularExpressions;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>The part of Jira's query language that is used: conditions, AND, OR, NOT, brackets, and an order.</summary>
internal sealed partial class FakeJql
{
    private readonly FakeJira _fake;
    private readonly List<(string Text, bool IsQuoted)> _tokens;
    private int _at;
    private bool _isValueQuoted;

    private FakeJql(FakeJira fake, string jql)
    {
        _fake = fake;
        _tokens = [.. Token().Matches(jql).Select(match => match.Groups["quoted"] is { Success: true, Value: var quoted }
            ? (Regex.Unescape(quoted), true)
            : (match.Value, false))];
    }

    /// <summary>Gives the issues that a query matches, in its order.</summary>
    /// <exception cref="FakeJqlException">Jira would not take it.</exception>
    public static IReadOnlyList<FakeJiraIssue> Run(FakeJira fake, string jql, bool isBounded = false)
    {
        FakeJql query = new(fake, jql);
        Func<FakeJiraIssue, bool> matches = query._tokens.Count == 0 || query.Is("ORDER") ? _ => true : query.Or();
        Func<IEnumerable<FakeJiraIssue>, IEnumerable<FakeJiraIssue>> order = query.Order();
        if (query._at < query._tokens.Count)
        {
            throw new FakeJqlException($"Error in the JQL Query: Expecting either 'OR' or 'AND' but got '{query._tokens[query._at].Text}'.");
        }

        if (isBounded && (query._tokens.Count == 0 || query._tokens[0].Text.Equals("ORDER", StringComparison.OrdinalIgnoreCase)))
        {
            throw new FakeJqlException("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }

        return [.. order(fake.Rank.Where(issue => issue.IsVisible && !issue.Project.IsArchived && matches(issue)))];
    }

    private Func<FakeJiraIssue, bool> Or()
    {
        Func<FakeJiraIssue, bool> one = And();
        while (Takes("OR"))
        {
            Func<FakeJiraIssue, bool> left = one;
            Func<FakeJiraIssue, bool> right = And();
            one = issue => left(issue) || right(issue);
        }

        return one;
    }

    private Func<FakeJiraIssue, bool> And()
    {
        Func<FakeJiraIssue, bool> one = Condition();
        while (Takes("AND"))
        {
            Func<FakeJiraIssue, bool> left = one;
            Func<FakeJiraIssue, bool> right = Condition();
            one = issue => left(issue) && right(issue);
        }

        return one;
    }

    private Func<FakeJiraIssue, bool> Condition()
    {
        if (Takes("NOT"))
        {
            Func<FakeJiraIssue, bool> not = Condition();
            return issue => !not(issue);
        }

        if (Takes("("))
        {
            Func<FakeJiraIssue, bool> inner = Or();
            Expect(")");
            return inner;
        }

        string field = Next();
        if (Takes("IS"))
        {
            bool isNot = Takes("NOT");
            Expect("EMPTY");
            return issue => ValuesOf(issue, field).Any() == isNot;
        }

        bool isNegated = Takes("NOT");
        string operation = Next();
        isNegated |= operation == "!=";
        List<string> wanted = operation.ToUpperInvariant() switch
        {
            "=" or "!=" => [Value()],
            "IN" => List(),
            _ => throw new FakeJqlException($"Error in the JQL Query: Expecting operator but got '{operation}'."),
        };
        // Jira takes a word for a key, and a number alone for an id.
        field = field.Equals("id", StringComparison.OrdinalIgnoreCase) && _isValueQuoted ? "key" : field;
        string[] values = [.. wanted.SelectMany(value => Known(field, value))];
        // What has no value is neither the one nor the other, as in Jira.
        return issue => ValuesOf(issue, field).ToArray() is { Length: > 0 } own
            && own.Any(value => values.Contains(value, StringComparer.OrdinalIgnoreCase)) != isNegated;
    }

    private List<string> List()
    {
        if (!Takes("("))
        {
            return [Value()];
        }

        List<string> values = [];
        do
        {
            values.Add(Value());
        }
        while (Takes(","));
        Expect(")");
        return values;
    }

    private string Value()
    {
        string value = Next();
        _isValueQuoted = _tokens[_at - 1].IsQuoted;
        if (Takes("("))
        {
            Expect(")");
            return value + "()";
        }

        return value;
    }

    // What the site does not know is an error, and not an empty list.
    private IEnumerable<string> Known(string field, string value) => field.ToUpperInvariant() switch
    {
        "PROJECT" when !_fake.Projects.Any(project => !project.IsArchived && (Is(project.Key, value) || project.Id == value)) => throw Unknown(field, value),
        "SPRINT" => value.ToUpperInvariant() switch
        {
            "OPENSPRINTS()" => Sprints("active"),
            "FUTURESPRINTS()" => Sprints("future"),
            "CLOSEDSPRINTS()" => Sprints("closed"),
            _ when Sprints(null).Contains(value, StringComparer.OrdinalIgnoreCase) || AllSprints().Any(sprint => $"{sprint.Id}" == value) => [value],
            _ => throw Unknown(field, value),
        },
        "ISSUETYPE" or "TYPE" when value.Length > 0 && !_fake.Rank.Exists(issue => Is(issue.Type, value)) => throw Unknown(field, value),
        "STATUSCATEGORY" => [value.ToUpperInvariant() switch { "TO DO" or "NEW" => "new", "IN PROGRESS" or "INDETERMINATE" => "indeterminate", _ => "done" }],
        _ => [value],
    };

    private IEnumerable<FakeSprint> AllSprints() => _fake.Boards.SelectMany(board => board.Sprints);

    private IEnumerable<string> Sprints(string? state) => AllSprints().Where(sprint => state is null || sprint.State == state).Select(sprint => sprint.Name);

    private static IEnumerable<string> ValuesOf(FakeJiraIssue issue, string field) => field.ToUpperInvariant() switch
    {
        "PROJECT" => [issue.Project.Key, issue.Project.Id],
        "ID" => [issue.Id],
        "KEY" or "ISSUEKEY" => [issue.Key, .. issue.FormerKeys],
        "ISSUETYPE" or "TYPE" => [issue.Type],
        "STATUS" => [issue.Status.Name, issue.Status.Id],
        "STATUSCATEGORY" => [issue.Status.Category],
        "LABELS" => issue.Labels,
        "SPRINT" => issue.Sprints.SelectMany(sprint => new[] { sprint.Name, $"{sprint.Id}" }),
        "PARENT" => issue.Parent is { } parent ? [parent.Key, parent.Id] : [],
        "FIXVERSION" => issue.FixVersions.Select(version => version.Name),
        _ => throw new FakeJqlException($"Field '{field}' does not exist or you do not have permission to view it."),
    };

    private Func<IEnumerable<FakeJiraIssue>, IEnumerable<FakeJiraIssue>> Order()
    {
        if (!Takes("ORDER"))
        {
            return issues => issues.OrderByDescending(issue => issue.Created).ThenBy(issue => issue.Id, StringComparer.Ordinal);
        }

        Expect("BY");
        string field = Next();
        bool isDescending = Takes("DESC");
        _ = Takes("ASC");
        return field.ToUpperInvariant() switch
        {
            "RANK" => issues => isDescending ? issues.Reverse() : issues,
            "KEY" => issues => isDescending ? issues.OrderByDescending(issue => issue.Key, StringComparer.Ordinal) : issues.OrderBy(issue => issue.Key, StringComparer.Ordinal),
            "CREATED" => issues => isDescending ? issues.OrderByDescending(issue => issue.Created) : issues.OrderBy(issue => issue.Created),
            _ => throw new FakeJqlException($"Not able to sort using field '{field}'."),
        };
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static FakeJqlException Unknown(string field, string value) => new($"The value '{value}' does not exist for the field '{field}'.");

    private bool Is(string keyword) => _at < _tokens.Count && !_tokens[_at].IsQuoted && Is(_tokens[_at].Text, keyword);

    private bool Takes(string keyword)
    {
        bool isThere = Is(keyword);
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string keyword)
    {
        if (!Takes(keyword))
        {
            throw new FakeJqlException($"Error in the JQL Query: Expecting '{keyword}' but got '{(_at < _tokens.Count ? _tokens[_at].Text : "the end of the query")}'.");
        }
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++].Text : throw new FakeJqlException("Error in the JQL Query: unexpected end of the query.");

    [GeneratedRegex("""
        "(?<quoted>(?:[^"\\]|\\.)*)"|'(?<quoted>(?:[^'\\]|\\.)*)'|!=|[=(),]|[^\s=!(),"']+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}

/// <summary>Jira does not take a query.</summary>
internal sealed class FakeJqlException(string message) : Exception(message);
