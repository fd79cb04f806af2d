namespace ReadinessCheck.Criteria;

/// <summary>Which questions are put to which kind of item. Immutable.</summary>
public sealed class QuestionPolicy
{
    private readonly Dictionary<ItemKind, string[]> _questions;

    private QuestionPolicy(Dictionary<ItemKind, string[]> questions)
    {
        _questions = questions;
    }

    /// <summary>All questions, but that a bug or task needs no trade-off and a spike no outcome.</summary>
    public static QuestionPolicy Default { get; } = new(new()
    {
        [ItemKind.Bug] = AllBut(CriterionIds.TradeOff),
        [ItemKind.Task] = AllBut(CriterionIds.TradeOff),
        [ItemKind.Spike] = AllBut(CriterionIds.ExpectedOutcome),
    });

    /// <summary>All questions to items of every kind.</summary>
    public static QuestionPolicy Everything { get; } = new([]);

    /// <summary>Gives the questions that are put to a kind of item.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Ids, in the order of <see cref="CriterionIds.All"/>.</returns>
    public IReadOnlyList<string> Of(ItemKind kind) => _questions.GetValueOrDefault(kind) ?? CriterionIds.All;

    /// <summary>Says whether a question is put to a kind of item.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="kind">The item's kind.</param>
    /// <returns>Whether to ask it.</returns>
    public bool Applies(string criterion, ItemKind kind) => !_questions.TryGetValue(kind, out string[]? asked) || asked.Contains(criterion);

    /// <summary>Makes a policy that is like this one but for one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="criteria">The ids of all questions that it is to be asked, in any order.</param>
    /// <returns>The new policy.</returns>
    public QuestionPolicy With(ItemKind kind, IReadOnlyCollection<string> criteria) =>
        new(new(_questions) { [kind] = [.. CriterionIds.All.Where(criteria.Contains)] });

    private static string[] AllBut(string criterion) => [.. CriterionIds.All.Where(id => id != criterion)];
}
