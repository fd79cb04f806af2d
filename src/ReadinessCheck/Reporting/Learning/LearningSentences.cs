using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>The sentences of a learning gap: kind, without marks, and no surer than the numbers allow.</summary>
internal static class LearningSentences
{
    // What is to be learnt at a time. More would be read and not done.
    private const int MostParts = 2;
    private const int MostPractices = 2;

    /// <summary>Says what is concluded, or why nothing is.</summary>
    public static IEnumerable<string> Lead(LearningGap gap, int problems)
    {
        yield return Conclusion(gap);
        if (Next(gap) is { } next)
        {
            yield return next;
        }

        if (Uncertain(gap) is { } uncertain)
        {
            yield return uncertain;
        }

        if (gap is { Items: > 0, Unjudged: > 0 })
        {
            yield return $"{Enumeration.Count(gap.Unjudged, "more item")} could not be judged, and {(gap.Unjudged == 1 ? "is" : "are")} not counted.";
        }

        if (problems > 0)
        {
            yield return $"This is incomplete: {Enumeration.Count(problems, "problem")} came up on the way; see the messages.";
        }
    }

    /// <summary>Gives the questions to learn, what the others hang on first.</summary>
    public static IEnumerable<QuestionLearning> Chosen(LearningGap gap) =>
        gap.MostMissed.OrderBy(question => Decisiveness.RankOf(question.Criterion)).Take(MostParts);

    /// <summary>Tells of one question.</summary>
    public static LearningPart Part(QuestionLearning question)
    {
        CriterionLabel label = CriterionLabel.Of(question.Criterion);
        string asks = CriteriaCatalog.All.First(criterion => criterion.Id == question.Criterion).Question;
        int most = question.Ways[0].Count;
        WayOfMissing[] practised = [.. question.Ways.Where(way => way.Count == most).Take(MostPractices)];
        return new LearningPart(
            $"{label.Heading}: {asks}",
            [.. question.Ways.Select(way => Way(question.Criterion, way, practised.Contains(way)))],
            question.DoneWell,
            question.DoneWell.Count > 0 ? null : "No item of this backlog answers it with a sentence that could be quoted here. The documentation of this question has an example.");
    }

    /// <summary>Says what was counted for a question.</summary>
    public static string Count(QuestionLearning question)
    {
        string untold = question.CouldNotTell > 0 ? $"; could not tell of {question.CouldNotTell}" : "";
        return $"{CriterionLabel.Of(question.Criterion).Heading}: missed in {question.Missed} of {Enumeration.Count(question.Asked, "item")}{untold}.";
    }

    private static string Conclusion(LearningGap gap)
    {
        if (gap.Items == 0)
        {
            return gap.Unjudged switch
            {
                0 => "There are no upcoming items, so there is nothing to learn from yet.",
                1 => "The only item could not be judged, so there is nothing to learn from yet.",
                _ => $"None of the {Enumeration.Count(gap.Unjudged, "item")} could be judged, so there is nothing to learn from yet.",
            };
        }

        if (gap.Items < LearningGap.LeastItems)
        {
            return $"{Enumeration.Count(gap.Items, "item is", "items are")} too few to tell a habit from chance, so nothing is concluded. From {LearningGap.LeastItems} items on it can be.";
        }

        QuestionLearning[] most = [.. gap.MostMissed];
        return most.Length switch
        {
            0 when gap.Questions.All(question => question.Missed == 0) => "No question is surely missed anywhere.",
            0 => $"No question is missed in {LearningGap.LeastGaps} items or more, so there is no habit to see.",
            1 => $"Of the five questions, {Name(most[0])} is missed most: in {most[0].Missed} of the {Enumeration.Count(most[0].Asked, "item")} that are asked.",
            _ => $"{Wording.Capital(Enumeration.Of([.. most.Select(Name)]))} are missed equally often, in {most[0].Missed} items each{(most.Length > MostParts ? "; below are the two on which the others hang" : "")}.",
        };
    }

    // One item more or less would change which it is, or it is asked of fewer items and missed in more of these.
    private static string? Next(LearningGap gap)
    {
        if (gap.MostMissed is not [var most, ..])
        {
            return null;
        }

        string[] near = [.. gap.Questions.Where(question => IsNear(question, most)).Select(question => $"{Name(question)} (in {question.Missed} of {question.Asked})")];
        return near.Length == 0 ? null : $"{Wording.Capital(Enumeration.Of(near))} {(near.Length == 1 ? "is" : "are")} close to it, so take this for one of several.";
    }

    private static bool IsNear(QuestionLearning question, QuestionLearning most) =>
        question.Missed >= LearningGap.LeastGaps
        && question.Missed < most.Missed
        && (question.Missed == most.Missed - 1 || question.Missed * most.Asked > most.Missed * question.Asked);

    private static string? Uncertain(LearningGap gap)
    {
        string[] uncertain = [.. gap.Questions.Where(question => question.IsUncertain).Select(question => $"{Name(question)} (of {question.CouldNotTell} of {Enumeration.Count(question.Asked, "item")})")];
        return uncertain.Length == 0 ? null
            : $"The checker often could not tell: {Enumeration.Of(uncertain)}. These are not counted as missed; what they are, you see best yourself.";
    }

    private static LearningWay Way(string criterion, WayOfMissing way, bool isPractised)
    {
        Practice practice = PracticeBook.For(criterion, way.Lack);
        return new LearningWay($"In {Enumeration.Count(way.Count, "item")}, {practice.Way}.", way.Examples, isPractised ? practice : null);
    }

    private static string Name(QuestionLearning question) => CriterionLabel.Of(question.Criterion).Name;
}
