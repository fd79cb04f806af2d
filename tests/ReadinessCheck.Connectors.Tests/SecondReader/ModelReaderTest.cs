using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>Tests each of which has a model of its own, asked by the program's reader on a clock that waits no time.</summary>
public abstract class ModelReaderTest : OpenAiTest
{
    // No wait is as long, which the clock would take for this limit.
    private protected static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(30_100);

    private protected SkippingClock Clock { get; } = new(AnswerTime);

    private protected NoticeList Notices { get; } = new();

    private protected ModelOptions Options => new()
    {
        Endpoint = Fake.Endpoint,
        Model = FakeOpenAi.Model,
        Key = new Secret(FakeOpenAi.Key),
        AnswerTime = AnswerTime,
    };

    private protected ModelReader Reader(Func<ModelOptions, ModelOptions>? change = null) => new(change?.Invoke(Options) ?? Options, Clock, Notices);

    private protected static ReaderRequest Request(string body = "Drivers lose an hour a day.", params string[] questions)
    {
        BacklogItem item = new() { Key = "A-1", Kind = ItemKind.Story, Title = "Show the map", Body = body };
        return new ReaderRequest(item.Key, ReaderPage.Of(ItemText.Of(item), item.Kind), questions.Length > 0 ? questions : CriterionIds.All);
    }

    private protected static ReaderRequest[] Requests(int number) =>
        [.. Enumerable.Range(1, number).Select(i => Request(FormattableString.Invariant($"Drivers lose {i} hours a day.")))];

    private protected static Task<ReaderReply> ReadAsync(ModelReader reader, ReaderRequest? request = null) =>
        reader.ReadAsync(request ?? Request(), CancellationToken.None);

    /// <summary>The tokens that the fake counted for a question that it answered.</summary>
    private protected long TokensOf(ModelQuestion question) => InputOf(question) + FakeCompletion.CountTokens(Fake.Reply(question));

    private protected static long InputOf(ModelQuestion question) => FakeCompletion.CountTokens(question.System) + FakeCompletion.CountTokens(question.User);

    /// <summary>What was told. Progress of .NET's own would report on another thread.</summary>
    private protected sealed class NoticeList : IProgress<string>
    {
        private readonly Lock _gate = new();
        private readonly List<string> _notices = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_gate)
                {
                    return [.. _notices];
                }
            }
        }

        public void Report(string value)
        {
            lock (_gate)
            {
                _notices.Add(value);
            }
        }
    }
}
