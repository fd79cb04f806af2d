namespace ReadinessCheck.Reporting.Page;

/// <summary>A sentence that sums up.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Listed">What is listed under it.</param>
internal sealed record PageSentence(string Text, IReadOnlyList<string> Listed)
{
    /// <summary>Puts what begins with a dash under the sentence before it.</summary>
    public static IEnumerable<PageSentence> Of(IReadOnlyList<string> sentences)
    {
        for (int i = 0; i < sentences.Count;)
        {
            string[] listed = [.. sentences.Skip(i + 1).TakeWhile(IsListed).Select(sentence => sentence[2..])];
            yield return new PageSentence(sentences[i], listed);
            i += 1 + listed.Length;
        }
    }

    private static bool IsListed(string sentence) => sentence.StartsWith("- ", StringComparison.Ordinal);
}

/// <summary>Something that could not be read or judged.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record PageProblem(string Place, string Problem)
{
    public static PageProblem Of(BacklogEntry.Unreadable problem) => new(VisibleText.Of(problem.Place), VisibleText.Of(problem.Problem));
}
