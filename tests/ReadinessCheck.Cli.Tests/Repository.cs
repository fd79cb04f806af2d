using System.Reflection;

namespace ReadinessCheck.Cli.Tests;

/// <summary>The files of the repository that are written by the program or held to it.</summary>
internal static class Repository
{
    // Set by whoever means to change them.
    private const string RenewVariable = "READINESS_RENEW";

    private static readonly string Root = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Repository").Value!);

    /// <summary>Reads a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    /// <summary>Makes sure that a page is what it is generated to be, or renews it.</summary>
    /// <param name="file">The page.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="test">The name of the test class, for the way to renew it.</param>
    public static void AssertIsFresh(string file, string expected, string test)
    {
        string path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(path, expected);
        }

        string actual = File.Exists(path) ? Read(file) : "";
        Assert.True(
            actual == expected,
            $"{file} is no longer what the program says, first at line {FirstDifference(actual, expected)}. Renew it with"
            + $" {RenewVariable}=1 dotnet test tests/ReadinessCheck.Cli.Tests --filter {test}, and read what has changed.");
    }

    private static int FirstDifference(string actual, string expected) =>
        actual.Split('\n').Zip(expected.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
