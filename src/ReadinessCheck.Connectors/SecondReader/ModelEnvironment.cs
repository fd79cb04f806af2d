using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>What of the model's options comes from the environment: the key, which stands in no file that is shared.</summary>
public static class ModelEnvironment
{
    /// <summary>The variable that holds the key.</summary>
    public const string KeyVariable = "READINESS_MODEL_KEY";

    /// <summary>The variable that names a file with the key in it, as containers get their secrets.</summary>
    public const string KeyFileVariable = "READINESS_MODEL_KEY_FILE";

    /// <summary>The variable of OpenAI's own programs; it counts for OpenAI's own address alone.</summary>
    public const string OpenAiVariable = "OPENAI_API_KEY";

    /// <summary>The variable that holds the address.</summary>
    public const string EndpointVariable = "READINESS_MODEL_ENDPOINT";

    /// <summary>Adds the key.</summary>
    /// <param name="options">The options.</param>
    /// <param name="isEndpointOwn">Whether the address was set by whoever set the key, and not by a file that others write.</param>
    /// <param name="variable">Gives an environment variable; null when it is not set.</param>
    /// <returns>The options with the key.</returns>
    /// <exception cref="InputException">There are two keys, the file cannot be read, or the key would go to an address that somebody else chose.</exception>
    public static ModelOptions AddTo(ModelOptions options, bool isEndpointOwn, Func<string, string?> variable)
    {
        string? key = NotEmpty(variable(KeyVariable));
        string? file = NotEmpty(variable(KeyFileVariable));
        if (key is not null && file is not null)
        {
            throw new InputException($"{KeyVariable} and {KeyFileVariable} are both set: keep one of them.");
        }

        if ((key ?? file) is not null && !isEndpointOwn && !IsOpenAi(options.Endpoint) && !options.Endpoint.IsLoopback)
        {
            string address = options.Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            throw new InputException(
                $"The key of {(key is null ? KeyFileVariable : KeyVariable)} is not sent to an address that only the configuration file names:"
                + $" if it may go there, set {EndpointVariable} to {address}.");
        }

        key ??= file is not null ? Read(file) : IsOpenAi(options.Endpoint) ? NotEmpty(variable(OpenAiVariable)) : null;
        return key is null ? options : options with { Key = new Secret(key) };
    }

    /// <summary>Whether an address is OpenAI's own, with a slash at its end or without.</summary>
    internal static bool IsOpenAi(Uri address) => address == ModelOptions.OpenAi || address == new Uri($"{ModelOptions.OpenAi}/");

    private static string Read(string file)
    {
        try
        {
            return NotEmpty(File.ReadAllText(file)) ?? throw new InputException($"The file that {KeyFileVariable} names is empty: put the model's key into it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The file that {KeyFileVariable} names cannot be read: {exception.Message}", exception);
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
