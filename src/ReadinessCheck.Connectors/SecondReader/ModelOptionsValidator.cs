namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>Says what is wrong with options before anything is sent.</summary>
internal static class ModelOptionsValidator
{
    private const int MostParallel = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan ShortestAnswer = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromHours(1);

    /// <summary>Checks the options.</summary>
    /// <exception cref="InputException">Something is wrong; the message says all of it.</exception>
    public static void Check(ModelOptions options)
    {
        string[] problems = [.. Endpoint(options), .. Numbers(options)];
        if (problems.Length > 0)
        {
            throw new InputException(string.Join(' ', problems));
        }
    }

    /// <summary>Says what is wrong with the model's name; null for nothing.</summary>
    public static string? Name(ModelOptions options) => string.IsNullOrWhiteSpace(options.Model)
        ? "Which model is to read? Set 'second-reader.model' in .readiness.yml, or READINESS_MODEL, to its name."
        : null;

    /// <summary>Says that a key is missing, which only a call needs; null where none is.</summary>
    public static string? Key(ModelOptions options) => ModelEnvironment.IsOpenAi(options.Endpoint) && options.Key.IsEmpty
        ? $"There is no key: set {ModelEnvironment.KeyVariable} or {ModelEnvironment.OpenAiVariable}, or set 'second-reader.endpoint' to the address of a model of your own."
        : null;

    private static IEnumerable<string> Endpoint(ModelOptions options)
    {
        if (Name(options) is { } nameless)
        {
            yield return nameless;
        }

        Uri address = options.Endpoint;
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            yield return "The model's address must begin with https://, or on this machine with http://, such as http://localhost:11434/v1: look at 'second-reader.endpoint' or READINESS_MODEL_ENDPOINT.";
            yield break;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            yield return $"The model's address must hold no password and no question mark: the key goes into {ModelEnvironment.KeyVariable}.";
        }

        if (address.AbsolutePath.EndsWith("/chat/completions", StringComparison.OrdinalIgnoreCase))
        {
            yield return "The model's address ends before /chat/completions, which is added to it.";
        }

        if (address.Scheme == "http" && !address.IsLoopback && !options.Key.IsEmpty)
        {
            yield return "The model's address must begin with https://, because the key would be readable on its way.";
        }

        // Other characters have another meaning in HTTP's header, and .NET would quote them in its complaint.
        if (!options.Key.IsOfToken)
        {
            yield return "The model's key holds characters that no key has: copy it again, in one line and without quotes.";
        }
    }

    private static IEnumerable<string> Numbers(ModelOptions options)
    {
        if (options.Budget < 0)
        {
            yield return "The budget must not be below 0.";
        }

        if (options.PerMinute < 1 || options.MaxOutput < 1)
        {
            yield return "The requests in a minute and the longest answer must not be below 1.";
        }

        if (options.Parallel is < 1 or > MostParallel)
        {
            yield return $"The requests under way at the same time must be from 1 to {MostParallel}.";
        }

        if (options.AnswerTime < ShortestAnswer || options.AnswerTime > LongestAnswer)
        {
            yield return "The time for an answer must be above 0 and not above an hour.";
        }

        if (options.MaxWait < TimeSpan.Zero || options.MaxWait > LongestWait)
        {
            yield return "The longest wait must be between 0 and 6 hours.";
        }
    }
}
