using CsCheck;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>What is the same throughout a history.</summary>
/// <param name="WhenAnswered">What becomes of our comment when every question is answered.</param>
/// <param name="MostNew">How many comments a run may create.</param>
/// <param name="IsPersons">Whether our account is a person's; otherwise it is a program's.</param>
/// <param name="AreTalkedOver">Which items begin with more comments by people than come with a page.</param>
internal sealed record HistorySetting(WhenAnswered WhenAnswered, int MostNew, bool IsPersons, bool[] AreTalkedOver)
{
    /// <summary>More than a history can bring about.</summary>
    public const int NoLimit = 30;

    public static readonly Gen<HistorySetting> All = Gen.Select(
        Gen.Enum<WhenAnswered>(),
        Gen.OneOf(Gen.Const(NoLimit), Gen.Int[1, 3]),
        Gen.Bool,
        Gen.Bool.Array[3],
        (whenAnswered, mostNew, isPersons, areTalkedOver) => new HistorySetting(whenAnswered, mostNew, isPersons, areTalkedOver));

    public override string ToString() => $"{WhenAnswered}, {MostNew} new, {(IsPersons ? "person" : "program")}, talked over: {string.Join(' ', AreTalkedOver)}";
}
