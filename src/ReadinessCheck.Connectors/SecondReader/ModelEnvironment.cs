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

    private static readonly SecretVariable Key = new(KeyVariable, "the model's key");

    /// <summary>Adds the key.</summary>
    /// <param name="options">The options.</param>
    /// <param name="isEndpointOwn">Whether the address was set by whoever set the key, and not by a file that others write.</param>
    /// <param name="variable">Gives an environment variable; null when it is not set.</param>
    /// <returns>The options with the key.</returns>
    /// <exception cref="InputException">There are two keys, the file cannot be read, or the key would go to an address that somebody else chose.</exception>
    public static ModelOptions AddTo(ModelOptions options, bool isEndpointOwn, Func<string, string?> variable)
    {
        string? name = Key.SetBy(variable);
        if (name is not null && !isEndpointOwn && !IsOpenAi(options.Endpoint) && !options.Endpoint.IsLoopback)
        {
            string address = options.Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            throw new InputException(
                $"The key of {name} is not sent to an address that only the configuration file names:"
                + $" if it may go there, set {EndpointVariable} to {address}.");
        }

        Secret? key = Key.Read(variable);
        if (key is null && IsOpenAi(options.Endpoint) && variable(OpenAiVariable) is { } openAi && !string.IsNullOrWhiteSpace(openAi))
        {
            key = new Secret(openAi);
        }

        return key is null ? options : options with { Key = key };
    }

    /// <summary>Whether an address is OpenAI's own, with a slash at its end or without.</summary>
    internal static bool IsOpenAi(Uri address) => address == ModelOptions.OpenAi || address == new Uri($"{ModelOptions.OpenAi}/");
}
