namespace ReadinessCheck.Comments;

/// <summary>The words of a comment around its questions. Other words alone are no reason to edit a comment that is there.</summary>
public sealed record CommentWords
{
    /// <summary>Our own words.</summary>
    public static CommentWords Standard { get; } = new();

    /// <inheritdoc cref="CommentSentence.Lead"/>
    /// <exception cref="ArgumentException">Something is wrong with the words, see <see cref="CommentSentence.ProblemOf"/>.</exception>
    public string Lead { get; init => field = Checked(CommentSentence.Lead, value); } = CommentSentence.Lead.Standard;

    /// <inheritdoc cref="CommentSentence.Answered"/>
    /// <exception cref="ArgumentException">Something is wrong with the words, see <see cref="CommentSentence.ProblemOf"/>.</exception>
    public string Answered { get; init => field = Checked(CommentSentence.Answered, value); } = CommentSentence.Answered.Standard;

    /// <inheritdoc cref="CommentSentence.AlsoOpen"/>
    /// <exception cref="ArgumentException">Something is wrong with the words, see <see cref="CommentSentence.ProblemOf"/>.</exception>
    public string AlsoOpen { get; init => field = Checked(CommentSentence.AlsoOpen, value); } = CommentSentence.AlsoOpen.Standard;

    /// <inheritdoc cref="CommentSentence.Ways"/>
    /// <exception cref="ArgumentException">Something is wrong with the words, see <see cref="CommentSentence.ProblemOf"/>.</exception>
    public string Ways { get; init => field = Checked(CommentSentence.Ways, value); } = CommentSentence.Ways.Standard;

    private static string Checked(CommentSentence sentence, string words) => sentence.ProblemOf(words) is { } problem
        ? throw new ArgumentException($"'{sentence.Name}' {problem}.", nameof(words))
        : words;
}
