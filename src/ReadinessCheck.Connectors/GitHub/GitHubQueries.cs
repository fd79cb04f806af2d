namespace ReadinessCheck.Connectors.GitHub;

/// <summary>The GraphQL texts. One page brings a hundred items with all that is read of them.</summary>
/// <remarks>https://docs.github.com/graphql/reference/objects#issue</remarks>
internal static class GitHubQueries
{
    /// <summary>The name of the board's field that gives an item its column.</summary>
    public const string StatusField = "Status";

    // A title's change is an event of its own: "lastEditedAt" is that of the body alone.
    private const string ItemFragments = $$"""
        fragment Reference on Issue { number state url repository { nameWithOwner } }
        fragment Item on Issue {
          __typename id number title body url state locked createdAt lastEditedAt
          repository { nameWithOwner isArchived }
          issueType { name }
          author { __typename login ... on User { name } }
          assignees(first: 10) { nodes { login name } }
          labels(first: 100) { nodes { name } }
          milestone { number title description dueOn }
          parent { title body ...Reference subIssues(first: 100) { nodes { ...Reference } } }
          blockedBy(first: 20) { nodes { ...Reference } }
          blocking(first: 20) { nodes { ...Reference } }
          comments(last: 10) { totalCount nodes { ...Comment } }
          timelineItems(last: 10, itemTypes: [RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
            pageInfo { hasPreviousPage }
            nodes { ... on RenamedTitleEvent { __typename createdAt } ...Deletion }
          }
        }
        {{GitHubCommentQueries.Fragments}}
        """;

    // Apart, because GraphQL refuses a text with a fragment that it does not use. Its state has another type than that of an issue.
    private const string PullFragment =
        "fragment Pull on PullRequest { __typename id number title url repository { nameWithOwner } }";

    /// <summary>What every query asks besides: what it costs, and whose token it is.</summary>
    public const string Limit = "rateLimit { cost limit remaining resetAt } viewer { login }";

    public const string BoardName = "Board";

    public const string Board = $$"""
        query Board($owner: String!, $name: String!, $project: Int!, $size: Int!, $after: String) {
          repository(owner: $owner, name: $name) { id }
          repositoryOwner(login: $owner) {
            ... on ProjectV2Owner {
              projectV2(number: $project) {
                title
                field(name: "{{StatusField}}") { ... on ProjectV2SingleSelectField { options { name } } }
                items(first: $size, after: $after, orderBy: {field: POSITION, direction: ASC}) {
                  totalCount
                  pageInfo { hasNextPage endCursor }
                  nodes {
                    id type isArchived
                    fieldValues(first: 50) {
                      nodes {
                        ... on ProjectV2ItemFieldSingleSelectValue { name field { ...Field } }
                        ... on ProjectV2ItemFieldTextValue { text field { ...Field } }
                        ... on ProjectV2ItemFieldNumberValue { number field { ...Field } }
                        ... on ProjectV2ItemFieldDateValue { date field { ...Field } }
                        ... on ProjectV2ItemFieldIterationValue { title startDate duration }
                      }
                    }
                    content { ...Item ...Pull ... on DraftIssue { __typename id title } }
                  }
                }
              }
            }
          }
          {{Limit}}
        }
        fragment Field on ProjectV2FieldCommon { name dataType }
        {{ItemFragments}}
        {{PullFragment}}
        """;

    public const string BoardsName = "Boards";

    public const string Boards = $$"""
        query Boards($owner: String!) {
          repositoryOwner(login: $owner) {
            ... on ProjectV2Owner {
              projectsV2(first: 100, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { number title closed } }
            }
          }
          {{Limit}}
        }
        """;

    public const string RepositoryIssuesName = "RepositoryIssues";

    public const string RepositoryIssues = $$"""
        query RepositoryIssues($owner: String!, $name: String!, $filter: IssueFilters, $size: Int!, $after: String) {
          repository(owner: $owner, name: $name) {
            issues(first: $size, after: $after, states: [OPEN], filterBy: $filter, orderBy: {field: CREATED_AT, direction: ASC}) {
              totalCount
              pageInfo { hasNextPage endCursor }
              nodes { ...Item }
            }
          }
          {{Limit}}
        }
        {{ItemFragments}}
        """;

    public const string MilestonesName = "Milestones";

    public const string Milestones = $$"""
        query Milestones($owner: String!, $name: String!, $title: String!) {
          repository(owner: $owner, name: $name) {
            milestones(first: 100, query: $title) { pageInfo { hasNextPage } nodes { number title } }
            openMilestones: milestones(first: 100, states: [OPEN], orderBy: {field: DUE_DATE, direction: ASC}) { nodes { number title } }
          }
          {{Limit}}
        }
        """;
}
