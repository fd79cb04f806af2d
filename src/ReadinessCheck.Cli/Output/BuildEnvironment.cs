namespace ReadinessCheck.Cli.Output;

/// <summary>Knows a build by the variables that build servers set.</summary>
internal static class BuildEnvironment
{
    /// <summary>The variable that names the file of the job summary in GitHub Actions.</summary>
    public const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    /// <summary>Whether this runs in GitHub Actions, which reads commands in what is printed.</summary>
    public static bool IsGitHub => IsSet("GITHUB_ACTIONS");

    /// <summary>Whether this runs in a build, where nobody looks on and the log is all that is left.</summary>
    public static bool IsOne => IsGitHub || IsSet("CI");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        && !value.Equals("false", StringComparison.OrdinalIgnoreCase)
        && value != "0";
}
