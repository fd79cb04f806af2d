namespace ReadinessCheck.Fakes.GitHub;

/// <summary>What the fake keeps of an issue, pull request or draft, and of its place on the board.</summary>
internal sealed class FakeIssue
{
    public required int Number { get; init; }

    public string TypeName { get; set; } = "Issue";

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public bool Closed { get; set; }

    public bool Locked { get; set; }

    public bool Archived { get; set; }

    /// <summary>The token may not see it: a null beside an error.</summary>
    public bool Forbidden { get; set; }

    /// <summary>On a board, the token may not see it: a row without content.</summary>
    public bool Redacted { get; set; }

    public string? Repository { get; set; }

    /// <summary>Who wrote it; null when the account is gone.</summary>
    public FakeUser? Author { get; set; }

    public List<FakeUser> Assignees { get; } = [];

    public string? Type { get; set; }

    public List<string> Labels { get; } = [];

    public FakeMilestone? Milestone { get; set; }

    public FakeIssue? Parent { get; set; }

    public List<FakeIssue> SubIssues { get; } = [];

    public List<FakeIssue> BlockedBy { get; } = [];

    public List<FakeIssue> Blocking { get; } = [];

    public List<FakeComment> Comments { get; } = [];

    /// <summary>Its timeline, as far as anything reads it.</summary>
    public List<FakeEvent> Events { get; } = [];

    /// <summary>GraphQL cannot give its comments just now: a null beside an error.</summary>
    public bool CommentsFail { get; set; }

    /// <summary>An administrator deleted it for good.</summary>
    public bool Deleted { get; set; }

    public string NodeId => FormattableString.Invariant($"I_{FakeNodes.RepositoryOf(this).Replace('/', '_')}_{Number}");

    public string? LastEditedAt { get; set; }

    public string? Status { get; set; }

    public (string Title, string Start, int Days)? Iteration { get; set; }

    /// <summary>The board's other fields.</summary>
    public List<FakeField> Fields { get; } = [];

    public void AddSubIssues(params FakeIssue[] children)
    {
        foreach (FakeIssue child in children)
        {
            child.Parent = this;
            SubIssues.Add(child);
        }
    }
}

/// <summary>A value of a field of a board; its type as GraphQL names it.</summary>
internal sealed record FakeField(string Name, string Type, object Value);

internal sealed record FakeMilestone(int Number, string Title, string? DueOn = null, string? Description = null);
