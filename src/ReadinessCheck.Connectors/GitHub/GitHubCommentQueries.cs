namespace ReadinessCheck.Connectors.GitHub;

/// <summary>The GraphQL texts about comments.</summary>
/// <remarks>https://docs.github.com/graphql/reference/objects#issuecomment</remarks>
internal static class GitHubCommentQueries
{
    /// <summary>What is read of a comment, and of the deletion of one.</summary>
    public const string Fragments = """
        fragment Comment on IssueComment {
          id fullDatabaseId author { __typename login ... on User { name } } authorAssociation viewerDidAuthor body createdAt lastEditedAt isMinimized
          editor { __typename login }
          reactionGroups { content viewerHasReacted }
        }
        fragment Deletion on CommentDeletedEvent {
          __typename createdAt actor { __typename login } deletedCommentAuthor { __typename login }
        }
        """;

    public const string CommentsName = "Comments";

    public const string Comments = $$"""
        query Comments($ids: [ID!]!) {
          nodes(ids: $ids) {
            ... on Issue {
              id
              comments(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Comment } }
              timelineItems(last: 100, itemTypes: [COMMENT_DELETED_EVENT]) { nodes { ...Deletion } }
            }
          }
          {{GitHubQueries.Limit}}
        }
        {{Fragments}}
        """;

    public const string MoreCommentsName = "MoreComments";

    public const string MoreComments = $$"""
        query MoreComments($id: ID!, $after: String!) {
          node(id: $id) {
            ... on Issue {
              comments(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Comment } }
              timelineItems(last: 100, itemTypes: [COMMENT_DELETED_EVENT]) { nodes { ...Deletion } }
            }
          }
          {{GitHubQueries.Limit}}
        }
        {{Fragments}}
        """;

    public const string MinimiseName = "Minimise";

    public const string Minimise = """
        mutation Minimise($id: ID!) {
          minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { minimizedComment { isMinimized } }
        }
        """;

    public const string RevealName = "Reveal";

    public const string Reveal = """
        mutation Reveal($id: ID!) {
          unminimizeComment(input: {subjectId: $id}) { unminimizedComment { isMinimized } }
        }
        """;
}
