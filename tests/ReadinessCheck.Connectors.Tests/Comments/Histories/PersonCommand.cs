using ReadinessCheck.Criteria;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>A command as a person writes it, and what it is to mean: said here apart from the program's own reading.</summary>
internal sealed record PersonCommand(string Text, string? Waives = null, string? Answers = null, DateOnly? Until = null, bool Skips = false, bool Rechecks = false)
{
    public static readonly IReadOnlyList<PersonCommand> All =
    [
        new("/readiness skip", Skips: true),
        new("/readiness recheck", Rechecks: true),
        new("/readiness waive need The pilots are known.", Waives: CriterionIds.CustomerNeed),
        new("/readiness waive need until 2026-01-07 Asked in the survey.", Waives: CriterionIds.CustomerNeed, Until: new DateOnly(2026, 1, 7)),
        new("/readiness waive trade-off We have no choice.", Waives: CriterionIds.TradeOff),
        new("/readiness answered outcome", Answers: CriterionIds.ExpectedOutcome),
        new("/readiness answered order", Answers: CriterionIds.Ordering),
        new("/readiness answered reason", Answers: CriterionIds.BusinessReason),
    ];

    /// <summary>What looks like one and is none.</summary>
    public static readonly IReadOnlyList<string> None =
        ["/readiness waive need", "/readiness skip, please", "> /readiness skip", "/readiness answered everything", "I would /readiness skip"];
}
