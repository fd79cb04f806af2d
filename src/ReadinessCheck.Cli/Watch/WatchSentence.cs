using System.Collections;
using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli.Watch;

/// <summary>A sentence of the log that goes by its numbers, which stay numbers for a program that reads the log.</summary>
/// <param name="text">The sentence.</param>
/// <param name="values">Its values, by their names.</param>
internal sealed class WatchSentence(string text, IReadOnlyList<KeyValuePair<string, object?>> values) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => values.Count;

    public KeyValuePair<string, object?> this[int index] => values[index];

    public void Tell(ILogger logger, LogLevel level, EventId id) => logger.Log(level, id, this, exception: null, static (sentence, _) => sentence.ToString());

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => text;
}
