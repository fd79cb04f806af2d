using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Lists;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>A backlog in Jira, Cloud or Data Center, in its rank order: a board's, or a project's.</summary>
public sealed class JiraSource : ITracker
{
    private readonly JiraOptions _options;
    private readonly IProgress<string>? _notices;
    private readonly JiraClient _client;
    private readonly JiraCommentTarget _comments;

    /// <summary>Makes the source; nothing is sent yet.</summary>
    /// <param name="options">Which items to read, and where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told, in a sentence, of every wait for a rate limit, and where nothing is found; null tells nobody.</param>
    /// <param name="log">Is told of every request, without secrets and texts; null tells nobody.</param>
    /// <exception cref="InputException">The options are wrong; the message says all that is.</exception>
    public JiraSource(JiraOptions options, TimeProvider clock, IProgress<string>? notices = null, ILogger? log = null)
        : this(options, JiraAnswers.Pace, clock, notices, log)
    {
    }

    internal JiraSource(JiraOptions options, ServerPace pace, TimeProvider clock, IProgress<string>? notices = null, ILogger? log = null)
    {
        JiraOptionsValidator.Check(options);
        _options = options;
        _notices = notices;
        _client = new JiraClient(options, pace, clock, notices, log);
        _comments = new JiraCommentTarget(options, _client, clock, notices);
    }

    /// <inheritdoc/>
    public string Name => _options.Name;

    /// <inheritdoc/>
    public bool IsOrdered => !_options.Unordered;

    /// <inheritdoc/>
    /// <remarks>Knows the items that were read last, those that were left out among them.</remarks>
    public ICommentTarget Comments => _comments;

    /// <inheritdoc/>
    public TrackerUsage Usage => _client.Usage;

    /// <inheritdoc/>
    /// <remarks>All that is needed is read before the first entry is given: only then is it known that nothing shifted meanwhile.</remarks>
    /// <exception cref="ConnectorException">Jira cannot be reached, breaks down, or wants a longer wait than the options allow.</exception>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (ListReading<JiraRow> list, JiraMapper mapper) = await ListAsync(cancellationToken);
        if (list.Problem is { } rest)
        {
            // First, because whoever has enough items reads no further.
            yield return new BacklogEntry.Unreadable(Name, rest) { Retry = list.Retry };
        }

        foreach (JiraRow row in list.Rows)
        {
            yield return mapper.Entry(row);
        }

        if (list.Rows.Count == 0)
        {
            // An empty backlog is no fault; but what is asked for may be misspelt, or stand on no board.
            _notices?.Report(_options.Type is { } type && _options.Board is not null
                ? $"No open item of type {type} stands on the board. Epics and what is above them stand on no Scrum board: read them from the project (jira:PROJECT)."
                : $"{Name} has no open item that matches: look at what is asked for, if there should be one.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(ListReading<JiraRow> List, JiraMapper Mapper)> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            JiraSite site = await JiraSite.FindAsync(_options, _client, cancellationToken);
            JiraMapper mapper = new(_options, site);
            IReadOnlyList<JiraSection> sections = await new JiraSections(_options, site, _client).FindAsync(cancellationToken);
            ListReading<JiraRow> list = await new JiraReader(_options, site, _client, mapper, sections).ReadAsync(cancellationToken);
            list = list with { Rows = await new JiraCompletion(_options, site, _client, mapper).CompleteAsync(list.Rows, cancellationToken) };
            _comments.Remember(site, list.Rows);
            return (list, mapper);
        }
        catch (ConnectorException exception) when (exception.IsForUser)
        {
            throw new InputException(exception.Message, exception);
        }
    }
}
