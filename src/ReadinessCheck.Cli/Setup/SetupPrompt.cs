using ReadinessCheck.Cli.Output;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Asks at a terminal. Answers are typed, so that it also works without colours, and with a screen reader.</summary>
internal sealed class SetupPrompt(IAnsiConsole console)
{
    /// <summary>Makes one for the terminal; null where there is none.</summary>
    public static SetupPrompt? AtTerminal()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            return null;
        }

        IAnsiConsole console = Screen.For(Console.Out, isTerminal: true);
        // Without colours it is a terminal all the same.
        console.Profile.Capabilities.Interactive = true;
        return new SetupPrompt(console);
    }

    /// <summary>Asks for yes or no.</summary>
    public Task<bool> YesAsync(string question, bool standard, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(Markup.Escape(VisibleText.Of(question))) { DefaultValue = standard }.ShowAsync(console, cancellationToken);

    /// <summary>Asks for one of several answers by its number, or for another one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">What is offered; the first is taken where nothing is typed.</param>
    /// <param name="read">Reads what was typed; throws an <see cref="InputException"/> where it is no answer.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>The answer; null where nothing is offered, and nothing was typed.</returns>
    public async Task<string?> ChooseAsync(string question, IReadOnlyList<(string Answer, string Shown)> answers, Func<string, string> read, CancellationToken cancellationToken)
    {
        console.WriteLine(question);
        foreach ((int index, (_, string shown)) in answers.Index())
        {
            console.WriteLine(FormattableString.Invariant($"  {index + 1}  {VisibleText.Of(shown)}"));
        }

        TextPrompt<string> prompt = new TextPrompt<string>(answers.Count == 0 ? "Its name, or Enter to leave it open:" : "A number, or another name; Enter takes 1:")
            .AllowEmpty()
            .Validate(typed => Problem(typed, answers, read) is { } problem ? ValidationResult.Error(Markup.Escape(problem)) : ValidationResult.Success());
        return Answer(await prompt.ShowAsync(console, cancellationToken), answers, read);
    }

    private static string? Problem(string typed, IReadOnlyList<(string Answer, string Shown)> answers, Func<string, string> read)
    {
        try
        {
            Answer(typed, answers, read);
            return null;
        }
        catch (InputException exception)
        {
            return exception.Message;
        }
    }

    private static string? Answer(string typed, IReadOnlyList<(string Answer, string Shown)> answers, Func<string, string> read) =>
        typed.Trim() switch
        {
            "" => answers.Count == 0 ? null : answers[0].Answer,
            var number when Settings.CountForm.Parse(number) is { } place && place <= answers.Count => answers[place - 1].Answer,
            var other => read(other),
        };
}
