using ReadinessCheck.Connectors.Lists;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>One row of a list, whatever list it is: of a board, of a repository, of named issues.</summary>
/// <param name="Id">What tells it from other rows, also when it is read twice.</param>
/// <param name="Issue">What it holds; null when GitHub does not show it.</param>
internal sealed record GitHubRow(string Id, IssueNode? Issue) : IListRow
{
    /// <summary>The board's column; empty where there is none.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether the board has put it away.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The board's iterations.</summary>
    public IReadOnlyList<Timebox> Iterations { get; init; } = [];

    /// <summary>The board's other fields that have a text, a number, a day or a choice.</summary>
    public IReadOnlyList<GitHubField> Fields { get; init; } = [];

    /// <summary>Its place where an order is recorded in part; null on a board.</summary>
    public ItemPlace? Place { get; init; }

    /// <summary>What went wrong with it, in a sentence; null when nothing did.</summary>
    public string? Problem { get; init; }
}
