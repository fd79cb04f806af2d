using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Output;

/// <summary>What the user is told beside the results, on standard error.</summary>
internal sealed class Messages : IProgress<string>
{
    /// <summary>Standard error.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Whether something that moves, such as a bar, can be drawn there.</summary>
    public bool CanDraw => Console.Profile.Capabilities is { Ansi: true, Interactive: true };

    public Messages()
    {
        Console = Screen.For(BuildEnvironment.IsGitHub ? new CommandGuard(System.Console.Error) : System.Console.Error, !System.Console.IsErrorRedirected);
        if (System.Console.IsErrorRedirected)
        {
            // A message in a log stays on one line.
            Console.Profile.Width = int.MaxValue;
        }
    }

    /// <summary>Says a sentence of our own or of an exception.</summary>
    public void Say(string message) => Console.WriteLine($"readiness-check: {VisibleText.Of(message)}");

    /// <summary>Says some sentences under one heading, for a log.</summary>
    public void Say(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Say(line);
        }
    }

    void IProgress<string>.Report(string value) => Say(value);

    /// <summary>Tells of something that could not be read, in the form in which editors and CI systems find the place.</summary>
    public void Say(BacklogEntry.Unreadable problem) => Console.WriteLine($"{VisibleText.Of(problem.Place)}: {VisibleText.Of(problem.Problem)}");
}
