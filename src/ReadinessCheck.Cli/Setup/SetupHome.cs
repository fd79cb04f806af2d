using System.Text.RegularExpressions;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Reads where readiness-check is kept. Pure.</summary>
internal static partial class SetupHome
{
    /// <summary>Gives owner and name.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static string Read(string named) => Form().IsMatch(named.Trim()) ? named.Trim()
        : throw new InputException("Where readiness-check is kept is written as owner/name, as in acme/readiness-check.");

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,99}/[A-Za-z0-9_.-]{1,100}$")]
    private static partial Regex Form();
}
