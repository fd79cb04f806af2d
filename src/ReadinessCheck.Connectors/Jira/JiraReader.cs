using System.Globalization;
using System.Net;
using ReadinessCheck.Connectors.Lists;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Reads the sections that make the backlog, page by page: which issues there are in which order, and then these issues.</summary>
internal sealed class JiraReader(JiraOptions options, JiraSite site, JiraClient client, JiraMapper mapper, IReadOnlyList<JiraSection> sections)
{
    private const int LargestPage = 100;

    // Some more than are wanted, since not all that is listed is upcoming.
    private const int Spare = 10;

    private readonly JiraIssues _issues = new(options, site, client);
    private readonly Dictionary<int, IReadOnlyList<JiraReference>> _sorted = [];
    private readonly Dictionary<int, int> _totals = [];

    private int Size => options.Enough is { } enough ? Math.Min(enough + Backlog<BacklogItem>.NextBelow + Spare, LargestPage) : LargestPage;

    /// <summary>Reads the rows.</summary>
    /// <exception cref="ConnectorException">Nothing could be read.</exception>
    /// <exception cref="InputException">Jira does not take the query.</exception>
    public Task<ListReading<JiraRow>> ReadAsync(CancellationToken cancellationToken) => sections.Count == 0
        ? Task.FromResult(new ListReading<JiraRow>([], null, null))
        : new ListPager<JiraRow>(
            cursor => PageAsync(Cursor.Parse(cursor), cancellationToken),
            options.Enough is { } enough ? () => new ListReach<JiraRow>(enough, mapper.Entry) : null).ReadAsync();

    // Short sections are put together, so that their issues are fetched together; and an empty page would be taken for the end.
    private async Task<ListPage<JiraRow>> PageAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        List<JiraReference> listed = [];
        bool hasShifted = false;
        Cursor? next = cursor;
        while (next is { } at && listed.Count < Size)
        {
            try
            {
                SectionPage page = await PageOfAsync(at, cancellationToken);
                next = After(at, page);
                listed.AddRange(page.Issues);
                hasShifted |= page.HasShifted;
            }
            catch (ConnectorException) when (listed.Count > 0)
            {
                // It is asked for again with the next page, which then fails alone.
                break;
            }
        }

        IReadOnlyList<JiraRow> rows = await _issues.ReadAsync([.. listed.Select(issue => issue.Id)], cancellationToken);
        return new ListPage<JiraRow>(rows, null, next?.ToString()) { HasShifted = hasShifted };
    }

    private Cursor? After(Cursor cursor, SectionPage page) => page.Next is { } token
        // What does not move would be asked for for ever, and to pass on would leave out the rest.
        ? token != cursor.Token ? cursor with { Token = token } : throw JiraFailures.NotUnderstood(options)
        : cursor.Section + 1 < sections.Count ? new Cursor(cursor.Section + 1, null)
        : null;

    private Task<SectionPage> PageOfAsync(Cursor cursor, CancellationToken cancellationToken) =>
        sections[cursor.Section].SortAsync is null ? ReadPageAsync(cursor, cancellationToken) : SortedAsync(cursor, cancellationToken);

    private async Task<SectionPage> SortedAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        bool hasShifted = false;
        if (cursor.Token is null)
        {
            List<JiraReference> all = [];
            string? token = null;
            do
            {
                SectionPage page = await ReadPageAsync(cursor with { Token = token }, cancellationToken);
                all.AddRange(page.Issues);
                hasShifted |= page.HasShifted;
                token = page.Next is null || page.Next != token ? page.Next : throw JiraFailures.NotUnderstood(options);
            }
            while (token is not null);

            JiraReference[] distinct = [.. all.DistinctBy(listed => listed.Id)];
            hasShifted |= distinct.Length < all.Count;
            _sorted[cursor.Section] = await sections[cursor.Section].SortAsync!(distinct, cancellationToken);
        }

        IReadOnlyList<JiraReference> sorted = _sorted[cursor.Section];
        int start = cursor.Token is { } at ? int.Parse(at, CultureInfo.InvariantCulture) : 0;
        int end = Math.Min(start + Size, sorted.Count);
        return new SectionPage([.. sorted.Skip(start).Take(end - start)], end < sorted.Count ? end.ToString(CultureInfo.InvariantCulture) : null, hasShifted);
    }

    private async Task<SectionPage> ReadPageAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        JiraSection list = sections[cursor.Section];
        JiraReply reply = await (list.Board is { } board ? BoardAsync(board, list.Jql, cursor.Token, cancellationToken) : SearchAsync(list.Jql, cursor.Token, cancellationToken));
        IssuesPayload page = reply switch
        {
            { Status: HttpStatusCode.OK } => client.Read(reply, JiraJson.Default.IssuesPayload),
            { Status: HttpStatusCode.BadRequest, IsJson: true } when cursor is { Section: 0, Token: null } => throw new InputException(
                $"Jira does not take what is to be read{JiraFailures.Quote(reply, options)}: look at the project, sprint, type, labels and --jql. The query was: {list.Jql}"),
            _ => throw JiraFailures.Of(reply, list.Board is null ? "the items" : "the board's items", options),
        };
        JiraReference[] listed = [.. (page.Issues ?? throw JiraFailures.NotUnderstood(options)).Select(issue => JiraReference.Of(issue, site.Fields.Sprint)).Where(issue => issue.Id.Length > 0)];
        if (site.IsCloud)
        {
            return new SectionPage(listed, page.IsLast == true ? null : page.NextPageToken, HasShifted: false);
        }

        int start = page.StartAt ?? 0;
        int total = page.Total ?? listed.Length;
        bool hasShifted = cursor.Token is not null && _totals.TryGetValue(cursor.Section, out int before) && before != total;
        _totals[cursor.Section] = total;
        int end = start + listed.Length;
        return new SectionPage(listed, listed.Length > 0 && end < total ? end.ToString(CultureInfo.InvariantCulture) : null, hasShifted);
    }

    private Task<JiraReply> BoardAsync(string path, string jql, string? token, CancellationToken cancellationToken)
    {
        string start = token is null ? "" : $"&{(site.IsCloud ? "nextPageToken" : "startAt")}={Uri.EscapeDataString(token)}";
        return client.GetAsync(
            FormattableString.Invariant($"{path}?jql={Uri.EscapeDataString(jql)}&fields={Uri.EscapeDataString(string.Join(',', Told))}&maxResults={Size}{start}"), cancellationToken);
    }

    private Task<JiraReply> SearchAsync(string jql, string? token, CancellationToken cancellationToken) => site.IsCloud
        ? client.AskAsync("rest/api/3/search/jql", new SearchPayload(jql, Told, Size) { NextPageToken = token }, JiraJson.Default.SearchPayload, cancellationToken)
        : client.AskAsync(
            "rest/api/2/search",
            new OldSearchPayload(jql, Told, token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture), Size),
            JiraJson.Default.OldSearchPayload,
            cancellationToken);

    // What tells an issue's place.
    private string[] Told => site.Fields.Sprint is { } sprint ? ["status", sprint] : ["status"];

    private sealed record SectionPage(IReadOnlyList<JiraReference> Issues, string? Next, bool HasShifted);

    // Which list, and where in it.
    private sealed record Cursor(int Section, string? Token)
    {
        public static Cursor Parse(string? text) => text?.Split(' ', 2) is [var list, var token]
            ? new Cursor(int.Parse(list, CultureInfo.InvariantCulture), token.Length > 0 ? token : null)
            : new Cursor(0, null);

        public override string ToString() => FormattableString.Invariant($"{Section} {Token}");
    }
}
