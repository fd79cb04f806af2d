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
    /// <param name="offers">What is offered; the first is taken where nothing is typed.</param>
    /// <param name="read">Reads what was typed; throws an <see cref="InputException"/> where it is no answer.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>The answer; null where nothing is offered, and nothing was typed.</returns>
    public async Task<string?> ChooseAsync(string question, IReadOnlyList<Offer> offers, Func<string, string> read, CancellationToken cancellationToken)
    {
        console.WriteLine(question);
        foreach (Offer offer in offers)
        {
            console.WriteLine($"  {offer.Typed}  {VisibleText.Of(offer.Shown)}");
        }

        TextPrompt<string> prompt = new TextPrompt<string>(offers.Count == 0 ? "Its name, or Enter to leave it open:" : $"One of these numbers, or another name; Enter takes {offers[0].Typed}:")
            .AllowEmpty()
            .Validate(typed => Problem(typed, offers, read) is { } problem ? ValidationResult.Error(Markup.Escape(problem)) : ValidationResult.Success());
        return Answer(await prompt.ShowAsync(console, cancellationToken), offers, read);
    }

    private static string? Problem(string typed, IReadOnlyList<Offer> offers, Func<string, string> read)
    {
        try
        {
            Answer(typed, offers, read);
            return null;
        }
        catch (InputException exception)
        {
            return exception.Message;
        }
    }

    private static string? Answer(string typed, IReadOnlyList<Offer> offers, Func<string, string> read) =>
        typed.Trim() switch
        {
            "" => offers.Count == 0 ? null : offers[0].Answer,
            var number when offers.FirstOrDefault(offer => offer.Typed == number) is { } offer => offer.Answer,
            var other => read(other),
        };
}

/// <summary>An answer that is offered.</summary>
/// <param name="Typed">What is typed to take it.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Shown">What people see of it.</param>
internal sealed record Offer(string Typed, string Answer, string Shown);
