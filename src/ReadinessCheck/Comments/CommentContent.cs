using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.Comments;

/// <summary>
/// What a comment says, before it is written in a tracker's markup. Whoever writes it there makes sure that the questions, which repeat
/// words of the item, stay words.
/// </summary>
/// <param name="Lead">The first sentence; words of ours or of the configuration.</param>
/// <param name="Questions">The questions that are spelt out; empty when nothing is asked.</param>
/// <param name="AlsoOpen">The names of the questions that are left to be asked later; words of ours alone.</param>
/// <param name="Marker">The marker to end with; null for a comment that is only shown.</param>
public sealed record CommentContent(
    string Lead, IReadOnlyList<CommentQuestion> Questions, IReadOnlyList<string> AlsoOpen, CommentMarker? Marker = null)
{
    /// <summary>The most questions that a comment spells out. A wall of questions is not answered; the rest are named in one line.</summary>
    public const int MostQuestions = 3;

    /// <summary>The most commands that a comment tells were obeyed; those before them were told of before.</summary>
    public const int MostNoted = 5;

    /// <summary>
    /// The longest question, in UTF-16 units. Even if every unit had to be written as six, three of them and <see cref="LongestNoted"/> would
    /// fit into the 32,767 characters that Jira takes; GitHub takes 65,536.
    /// </summary>
    public const int LongestQuestion = 1_400;

    /// <summary>The longest sentence about the commands that were noted, in UTF-16 units.</summary>
    public const int LongestNoted = 800;

    /// <summary>The words around the questions.</summary>
    public CommentWords Words { get; init; } = CommentWords.Standard;

    /// <summary>The commands that it tells were obeyed, the oldest first, where the tracker has no reactions to do it with; empty elsewhere.</summary>
    public IReadOnlyList<NotedCommand> Noted { get; init; } = [];

    /// <summary>Says what there is to ask, or why nothing is.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="obeyed">The comments whose commands it tells were obeyed, the oldest first; the last of them are named.</param>
    /// <param name="words">The words around the questions; null for our own. The marker is the same whatever they are.</param>
    /// <returns>The content with its marker.</returns>
    public static CommentContent Of(CommentAsk ask, IReadOnlyList<ItemComment>? obeyed = null, CommentWords? words = null)
    {
        words ??= CommentWords.Standard;
        ItemComment[] noted = [.. (obeyed ?? []).TakeLast(MostNoted)];
        return (ask.Rest is { } rest ? new CommentContent(Resting(rest, words), [], []) : Asking(ask.Kind, ask.Gaps, words)) with
        {
            Words = words,
            Noted = [.. noted.Select(comment => new NotedCommand(comment.Author.Name, comment.Body.Trim()))],
            Marker = CommentMarker.Of(ask.HashWith([.. noted.Select(comment => $"{comment.Id} {comment.Body.Trim()}")])),
        };
    }

    /// <summary>Asks about gaps.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="gaps">At least one gap, the most decisive first.</param>
    /// <param name="words">The words around the questions.</param>
    /// <returns>The content without a marker.</returns>
    internal static CommentContent Asking(ItemKind kind, IReadOnlyList<Finding> gaps, CommentWords words) => new(
        CommentWording.Lead(words, kind, gaps.Count),
        [.. gaps.Take(MostQuestions).Select(gap => new CommentQuestion(Name(gap), CriterionLabel.Of(gap.Criterion).Word, TextCut.Shortened(gap.Question ?? gap.Reason, LongestQuestion)))],
        [.. gaps.Skip(MostQuestions).Select(Name)])
    {
        Words = words,
    };

    private static string Resting(Rest rest, CommentWords words) => rest switch
    {
        Rest.Answered => words.Answered,
        Rest.Settled => "Nothing is asked here any more: what was open is waived, or answered.",
        Rest.HeldBack => "Nothing is asked here for now: what is open is held back for some time.",
        Rest.Skipped => "Nothing is asked here any more, as this item is to be skipped.",
        _ => "Nothing is asked here any more.",
    };

    private static string Name(Finding gap) => CriterionLabel.Of(gap.Criterion).Name;
}

/// <summary>One question of a comment.</summary>
/// <param name="Name">What it is about, lower case; words of ours alone.</param>
/// <param name="Word">The same in a word, by which commands name it.</param>
/// <param name="Text">The question as plain text; it may repeat words of the item.</param>
public sealed record CommentQuestion(string Name, string Word, string Text);

/// <summary>A command that was obeyed.</summary>
/// <param name="By">Who gave it, by the name that the tracker shows.</param>
/// <param name="Command">Its line, as written.</param>
public sealed record NotedCommand(string By, string Command);
