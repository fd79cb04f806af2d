namespace ReadinessCheck.Fakes.GitHub;

/// <summary>What the fake keeps of a comment.</summary>
internal sealed class FakeComment
{
    /// <summary>Larger than 32 bits, as GitHub's are.</summary>
    public required long Id { get; init; }

    /// <summary>Null when the account is gone.</summary>
    public FakeUser? Author { get; init; }

    public string Association { get; init; } = "NONE";

    public required string Body { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Who changed it last; null when nobody did, or the account is gone.</summary>
    public FakeUser? Editor { get; set; }

    public bool Minimized { get; set; }

    public List<FakeReaction> Reactions { get; } = [];

    public string NodeId => FormattableString.Invariant($"IC_{Id}");
}

/// <summary>A reaction on a comment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Content">Which, as REST names it: "+1", "eyes".</param>
/// <param name="At">When it was left.</param>
internal sealed record FakeReaction(long Id, FakeUser User, string Content, DateTimeOffset At)
{
    /// <summary>The names of the reactions in REST and in GraphQL.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["+1"] = "THUMBS_UP",
        ["-1"] = "THUMBS_DOWN",
        ["laugh"] = "LAUGH",
        ["hooray"] = "HOORAY",
        ["confused"] = "CONFUSED",
        ["heart"] = "HEART",
        ["rocket"] = "ROCKET",
        ["eyes"] = "EYES",
    };
}

/// <summary>An event of an issue's timeline.</summary>
/// <param name="TypeName">Its type in GraphQL.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who did it; null when the account is gone.</param>
/// <param name="DeletedAuthor">Whose comment was deleted; null for other events, and when the account is gone.</param>
internal sealed record FakeEvent(string TypeName, DateTimeOffset At, FakeUser? Actor, FakeUser? DeletedAuthor = null);
