namespace ReadinessCheck.Cli.Setup;

/// <summary>A sample of <c>samples/ci</c> that becomes somebody's job: what is known of a good one stands there, and there alone. Pure.</summary>
/// <param name="Text">The text as it is so far.</param>
internal sealed record JobSample(string Text)
{
    /// <summary>Gives a sample without what it says at its head, which is for those who copy it.</summary>
    /// <param name="name">Its file's name.</param>
    public static JobSample Named(string name)
    {
        using Stream sample = typeof(JobSample).Assembly.GetManifestResourceStream($"samples.ci.{name}")
            ?? throw new InvalidOperationException($"The program lacks its sample {name}.");
        using StreamReader reader = new(sample);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new JobSample(string.Join('\n', text.Split('\n').SkipWhile(line => line.StartsWith('#'))));
    }

    /// <summary>Puts another text in the place of one that stands there once.</summary>
    /// <exception cref="InvalidOperationException">It does not; so the sample was changed, and this was not.</exception>
    public JobSample With(string text, string other) => Text.Split(text).Length == 2
        ? new JobSample(Text.Replace(text, other, StringComparison.Ordinal))
        : throw new InvalidOperationException($"'{text}' does not stand once in the sample.");

    /// <summary>Takes a line away.</summary>
    public JobSample Without(string line) => With($"{line}\n", "");

    /// <summary>Adds lines at the end.</summary>
    public JobSample And(string lines) => new(Text + lines);

    /// <summary>Gives the file, with what is to be said at its head.</summary>
    public string Under(IEnumerable<string> head) => string.Concat(head.Select(line => $"# {line}\n")) + Text;
}
