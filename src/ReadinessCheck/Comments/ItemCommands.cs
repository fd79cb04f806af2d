using ReadinessCheck.Settling;

namespace ReadinessCheck.Comments;

/// <summary>What the commands on an item mean at a given time.</summary>
/// <param name="IsSkipped">Whether nothing is to be asked on the item.</param>
/// <param name="Waivers">The waivers in force.</param>
/// <param name="Answered">What people said is answered, where that still holds.</param>
/// <param name="Obeyed">All comments with a command that was obeyed, whether it still holds or not, the oldest first.</param>
public sealed record ItemCommands(
    bool IsSkipped, IReadOnlyList<Waiver> Waivers, IReadOnlyList<SaidAnswered> Answered, IReadOnlyList<ItemComment> Obeyed)
{
    /// <summary>The criteria that are not to be asked about.</summary>
    public IReadOnlySet<string> Settled { get; } = new HashSet<string>([.. Waivers.Select(waiver => waiver.Criterion), .. Answered.Select(said => said.Criterion)]);

    /// <summary>The waivers whose last day is over.</summary>
    public IReadOnlyList<Waiver> Expired { get; init; } = [];

    /// <summary>How many comments of people are to the checker and were not understood.</summary>
    public int NotUnderstood { get; init; }

    /// <summary>The comments whose commands were obeyed and not acknowledged yet.</summary>
    public IEnumerable<ItemComment> ToAcknowledge => Obeyed.Where(comment => !comment.IsAcknowledged);

    /// <summary>Those that were obeyed and that everybody may read who sees the item.</summary>
    public IReadOnlyList<ItemComment> Repeatable => [.. Obeyed.Where(comment => !comment.IsRestricted)];

    /// <summary>Reads the commands of everybody with write access. Of several about the same, the last one holds.</summary>
    /// <param name="comments">The item's comments, in any order.</param>
    /// <param name="itemEditedAt">When the item's title or body were last written; null when that is not known.</param>
    /// <param name="now">The time at which the commands are to hold.</param>
    /// <returns>What they mean.</returns>
    public static ItemCommands At(IEnumerable<ItemComment> comments, DateTimeOffset? itemEditedAt, DateTimeOffset now)
    {
        ItemComment[] all = [.. comments];
        Given[] given = [.. all
            .Where(MayCommand)
            .Select(comment => CommentCommand.Parse(comment.Body) is { } command ? new Given(command, comment) : null)
            .OfType<Given>()
            .OrderBy(each => each.At)
            .ThenBy(each => each.Comment.Id, StringComparer.Ordinal)];
        Waiver[] waivers = [.. LastOfEach(given, CommandKind.Waive).Select(Waiver)];
        return new ItemCommands(
            given.LastOrDefault(each => each.Command.Kind is CommandKind.Skip or CommandKind.Recheck)?.Command.Kind == CommandKind.Skip,
            [.. waivers.Where(waiver => waiver.HoldsAt(now))],
            [.. LastOfEach(given, CommandKind.Answered).Where(each => !(itemEditedAt > each.At)).Select(each => new SaidAnswered(each.Command.Criterion!, each.Comment.Author.Name, each.At))],
            [.. given.Select(each => each.Comment)])
        {
            Expired = [.. waivers.Where(waiver => !waiver.HoldsAt(now))],
            NotUnderstood = all.Count(comment => comment is { Author.IsApp: false, IsOurs: false } && CommentCommand.IsMeant(comment.Body) && CommentCommand.Parse(comment.Body) is null),
        };
    }

    // A program has no say, ours least of all; a person who shares our account has.
    private static bool MayCommand(ItemComment comment) => comment.Author is { MayWrite: true, IsApp: false } && !comment.IsOurs;

    private static IEnumerable<Given> LastOfEach(Given[] given, CommandKind kind) => given
        .Where(each => each.Command.Kind == kind)
        .GroupBy(each => each.Command.Criterion)
        .Select(group => group.Last());

    private static Waiver Waiver(Given given) => new(
        given.Command.Criterion!,
        given.Command.Until ?? Day(given.At).AddDays(CommentCommand.DefaultWaiverDays),
        given.Command.Reason!,
        given.Comment.Author.Name);

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    // Who edits a comment into a command gives it then.
    private sealed record Given(CommentCommand Command, ItemComment Comment)
    {
        public DateTimeOffset At => Comment.EditedAt ?? Comment.CreatedAt;
    }
}

/// <summary>A question that somebody said is answered: the checker is wrong.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="By">The account that said so.</param>
/// <param name="At">When.</param>
public sealed record SaidAnswered(string Criterion, string By, DateTimeOffset At);
