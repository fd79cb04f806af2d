namespace ReadinessCheck.Connectors.Http;

/// <summary>An environment variable that holds a secret. The same name with <c>_FILE</c> behind it names a file with the secret, as containers get theirs.</summary>
/// <param name="Name">The variable that holds it.</param>
/// <param name="What">What it is, in words that go behind "put".</param>
internal sealed record SecretVariable(string Name, string What)
{
    /// <summary>The variable that names the file.</summary>
    public string FileName => $"{Name}_FILE";

    /// <summary>Says which of the two is set; null for none.</summary>
    /// <param name="variable">Gives an environment variable; null or blank when it is not set.</param>
    /// <exception cref="InputException">Both are.</exception>
    public string? SetBy(Func<string, string?> variable) => (NotEmpty(variable(Name)), NotEmpty(variable(FileName))) switch
    {
        (null, null) => null,
        (_, null) => Name,
        (null, _) => FileName,
        _ => throw new InputException($"{Name} and {FileName} are both set: keep one of them."),
    };

    /// <summary>Gives the secret; null when neither is set.</summary>
    /// <param name="variable">Gives an environment variable; null or blank when it is not set.</param>
    /// <exception cref="InputException">Both are set, or the file is empty or cannot be read.</exception>
    public Secret? Read(Func<string, string?> variable)
    {
        string? name = SetBy(variable);
        return name is null ? null : new Secret(name == Name ? variable(name)! : ReadFile(variable(name)!.Trim()));
    }

    private string ReadFile(string file)
    {
        try
        {
            return NotEmpty(File.ReadAllText(file)) ?? throw new InputException($"The file that {FileName} names is empty: put {What} into it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The file that {FileName} names cannot be read: {exception.Message}", exception);
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
