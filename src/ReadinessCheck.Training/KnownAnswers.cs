using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Training;

/// <summary>Answers of a second reader that were given before, for measuring what they are worth.</summary>
/// <param name="cache">The answers.</param>
/// <param name="model">The model that gave them.</param>
internal sealed class KnownAnswers(AnswerCache cache, string model)
{
    /// <summary>Gives the opinion on everything in an item; null where not all of it is known.</summary>
    /// <param name="item">The item.</param>
    /// <param name="checker">Any checker: what it finds plays no part.</param>
    public SecondOpinion? Of(BacklogItem item, ReadinessChecker checker)
    {
        if (checker.Ask(item, ReaderScope.All) is not { } request)
        {
            return null;
        }

        Dictionary<string, QuestionAnswer> answers = cache.Find(request.Page.KeyFor(model), request.Questions);
        return answers.Count == request.Questions.Count ? new SecondOpinion(model, request, new ReaderReply(answers)) : null;
    }
}
