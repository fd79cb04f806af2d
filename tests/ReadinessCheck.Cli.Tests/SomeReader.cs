using System.Collections.Concurrent;
using NSubstitute;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Tests;

/// <summary>Makes second readers that are no model.</summary>
internal static class SomeReader
{
    public static readonly ReaderUsage Usage = new("some-model", 3, 0, 5_000, 400, null, 0);

    /// <summary>One that replies as it is told, and keeps the keys of what it was asked.</summary>
    public static (ISecondReader Reader, ConcurrentQueue<string> Asked) That(Func<ReaderRequest, CancellationToken, Task<ReaderReply>> replies)
    {
        ConcurrentQueue<string> asked = [];
        ISecondReader reader = Substitute.For<ISecondReader>();
        reader.Model.Returns("some-model");
        reader.Usage.Returns(Usage);
        reader.ReadAsync(Arg.Any<ReaderRequest>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            asked.Enqueue(call.Arg<ReaderRequest>().Item);
            return replies(call.Arg<ReaderRequest>(), call.Arg<CancellationToken>());
        });
        return (reader, asked);
    }

    /// <summary>One that finds nothing anywhere.</summary>
    public static (ISecondReader Reader, ConcurrentQueue<string> Asked) Strict() => That((request, _) => Task.FromResult(Missing(request)));

    /// <summary>That every question is missing.</summary>
    public static ReaderReply Missing(ReaderRequest request) =>
        new(request.Questions.ToDictionary(question => question, _ => new QuestionAnswer(Level.Missing, "", Lack.None)));

    /// <summary>Puts every question of every item before a reader.</summary>
    public static SecondReadings Readings(ISecondReader reader, ReadinessChecker? checker = null, int ahead = 3, ReaderScope scope = ReaderScope.All) =>
        new(reader, checker ?? new ReadinessChecker(), new ReaderChoices(scope, Redact: false, ahead));
}
