using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Lists;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>A backlog on GitHub: a board in its order, or a repository's open issues, whose order is known in part at most.</summary>
public sealed class GitHubSource : ITracker
{
    private readonly GitHubOptions _options;
    private readonly IProgress<string>? _notices;
    private readonly GitHubClient _client;
    private readonly GitHubMapper _mapper;
    private readonly GitHubCommentTarget _comments;
    private readonly string[] _order;

    /// <summary>Makes the source; nothing is sent yet.</summary>
    /// <param name="options">Which issues to read, and where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told, in a sentence, of every wait for a rate limit, and where nothing is found; null tells nobody.</param>
    /// <param name="log">Is told of every request, without secrets and texts; null tells nobody.</param>
    /// <exception cref="InputException">The options are wrong; the message says all that is.</exception>
    public GitHubSource(GitHubOptions options, TimeProvider clock, IProgress<string>? notices = null, ILogger? log = null)
        : this(options, new ServerPace(), clock, notices, log)
    {
    }

    internal GitHubSource(GitHubOptions options, ServerPace pace, TimeProvider clock, IProgress<string>? notices = null, ILogger? log = null)
    {
        GitHubOptionsValidator.Check(options);
        _options = options;
        _notices = notices;
        _client = new GitHubClient(options, pace, clock, notices, log);
        _mapper = new GitHubMapper(options);
        _comments = new GitHubCommentTarget(options, _client);
        _order = [.. options.Order.Select(key => GitHubKeys.Normal(key, options.FullName)).OfType<string>()];
    }

    /// <inheritdoc/>
    public string Name => _options.Project is { } project ? $"github:{_options.FullName} board {project}" : $"github:{_options.FullName}";

    /// <inheritdoc/>
    /// <remarks>Only a board has an order that somebody made.</remarks>
    public bool IsOrdered => _options.Project is not null;

    /// <inheritdoc/>
    /// <remarks>By the list in the options, due dates of milestones, and sub-issues.</remarks>
    public bool IsOrderedInPart => !IsOrdered;

    /// <inheritdoc/>
    /// <remarks>Knows the issues that were read last, those that were left out among them; an issue of another repository is written to there.</remarks>
    public ICommentTarget Comments => _comments;

    /// <inheritdoc/>
    public TrackerUsage Usage => _client.Usage;

    /// <inheritdoc/>
    /// <remarks>
    /// All pages that are needed, and the rest of the items' long threads, are read before the first entry is given: only then is it known
    /// that none shifted meanwhile.
    /// </remarks>
    /// <exception cref="ConnectorException">GitHub cannot be reached, breaks down, or wants a longer wait than the options allow.</exception>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ListReading<GitHubRow> list = await ListAsync(cancellationToken);
        _comments.Remember(list.Rows.Select(row => row.Issue).OfType<IssueNode>().Select(_mapper.PlaceOf).OfType<GitHubIssue>());
        if (list.Problem is { } rest)
        {
            // First, because whoever has enough items reads no further.
            yield return new BacklogEntry.Unreadable(Name, rest) { Retry = list.Retry };
        }

        foreach ((string question, string name) in _options.Fields.Where(own => IsOrdered && list.Rows.Count > 0 && !list.Rows.Any(row => HasField(row, own.Value))))
        {
            // An empty field is not given at all, so this is no fault; but a misspelt one would never be read.
            _notices?.Report($"None of the items that were read has a value in the board's field '{name}', which fields.{question} in the configuration names: look at its name.");
        }

        bool isAskedFor = list.Rows.Count == 0;
        foreach (GitHubRow row in list.Rows)
        {
            BacklogEntry? entry = _mapper.Entry(row);
            isAskedFor |= entry is not null;
            if (entry is BacklogEntry.Item item && row.Problem is { } problem)
            {
                yield return new BacklogEntry.Unreadable($"{Name} {item.Value.Key}", problem) { Key = item.Value.Key, Retry = new Retry(After: null) };
            }

            if (entry is not null)
            {
                yield return entry;
            }
        }

        if (!isAskedFor)
        {
            // Nobody has to have issues with a label, so this is no fault; but a misspelt one must not pass for an empty backlog.
            _notices?.Report("None of the issues that were read has the milestone, labels and type that are asked for: look at their names.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static bool HasField(GitHubRow row, string name) => row.Fields.Any(field => GitHubMapper.SameName(field.Name, name));

    private async Task<ListReading<GitHubRow>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            ListReading<GitHubRow> list = await new GitHubReader(_options, _client, _mapper).ReadAsync(cancellationToken);
            IReadOnlyList<GitHubRow> rows = IsOrdered ? list.Rows : GitHubOrder.Sort(list.Rows, _order, _mapper.KeyOf);
            return list with { Rows = await new GitHubCompletion(_options, _client, _mapper).CompleteAsync(rows, cancellationToken) };
        }
        catch (ConnectorException exception) when (exception.IsForUser)
        {
            throw new InputException(exception.Message, exception);
        }
    }
}
