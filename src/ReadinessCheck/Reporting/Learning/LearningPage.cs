namespace ReadinessCheck.Reporting.Learning;

/// <summary>A learning gap in words, the same in each of its forms. All its texts are on one line, with nothing hidden in them.</summary>
public sealed record LearningPage
{
    /// <summary>The heading above the items that do it well.</summary>
    public const string DoneWell = "Done well in this backlog";

    /// <summary>The heading above the practices.</summary>
    public const string ToTry = "One thing to try";

    /// <summary>What goes before the question of a practice.</summary>
    public const string AskYourself = "To ask yourself:";

    /// <summary>The heading above the counts.</summary>
    public const string AllFive = "All questions";

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What is concluded, or why nothing is; at least one sentence.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>The questions that are missed most; none where nothing is concluded.</summary>
    public required IReadOnlyList<LearningPart> Parts { get; init; }

    /// <summary>What was counted for each question, one sentence each; none where nothing was.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>Puts a learning gap into words.</summary>
    /// <param name="gap">The learning gap.</param>
    /// <param name="source">The name of the backlog.</param>
    /// <param name="problems">How much of it could not be read or judged.</param>
    /// <returns>The page.</returns>
    public static LearningPage Of(LearningGap gap, string source, int problems = 0) => new()
    {
        Title = $"What {VisibleText.Of(source)} leaves out most",
        Lead = [.. LearningSentences.Lead(gap, problems)],
        Parts = [.. LearningSentences.Chosen(gap).Select(LearningSentences.Part)],
        Counts = gap.Items == 0 ? [] : [.. gap.Questions.Where(question => question.Asked > 0).Select(LearningSentences.Count)],
    };
}

/// <summary>One question that is missed often.</summary>
/// <param name="Heading">Its name and the question itself.</param>
/// <param name="Ways">How it is missed, the most frequent way first.</param>
/// <param name="DoneWell">Where this backlog does it well.</param>
/// <param name="WithoutExample">What to say where it nowhere does; null where it does.</param>
public sealed record LearningPart(string Heading, IReadOnlyList<LearningWay> Ways, IReadOnlyList<LearningExample> DoneWell, string? WithoutExample);

/// <summary>One way in which a question is missed.</summary>
/// <param name="Sentence">Which way, and how often.</param>
/// <param name="Examples">Where.</param>
/// <param name="Practice">What to try; null for the rarer ways.</param>
public sealed record LearningWay(string Sentence, IReadOnlyList<LearningExample> Examples, Practice? Practice);
